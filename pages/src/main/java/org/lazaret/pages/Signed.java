package org.lazaret.pages;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.generated.precompiled.org.lazaret.pages.JteSignedGenerated;

/// The fields of a second signature: which colleague, and their PIN.
///
/// @param required whether a form is not sent without one
public record Signed(Pen pen, boolean required) implements HtmlContent {
    @Override public void writeTo(HtmlTemplateOutput output) { JteSignedGenerated.render(output, null, this); }

    public String say(String key) { return pen.place().words().say(Signed.class, key); }
}
