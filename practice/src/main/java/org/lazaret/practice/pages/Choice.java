package org.lazaret.practice.pages;

import gg.jte.generated.precompiled.org.lazaret.practice.pages.JteChoiceGenerated;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import org.lazaret.pages.Pen;

/// The part of a form that asks which animal, for the forms of other rooms.
public record Choice(ChoicePage page, Pen pen) implements HtmlContent {
    @Override public void writeTo(HtmlTemplateOutput output) { JteChoiceGenerated.render(output, null, this); }
}
