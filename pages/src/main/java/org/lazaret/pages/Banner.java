package org.lazaret.pages;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.generated.precompiled.org.lazaret.pages.JteBannerGenerated;

/// A sentence that must not be overlooked.
///
/// @param kind `refused`, `warning` or `note`: how it is drawn and announced
/// @param sentence nothing is drawn if it is empty
public record Banner(String kind, String sentence) implements HtmlContent {
    @Override public boolean isEmptyContent() { return sentence.isEmpty(); }

    @Override public void writeTo(HtmlTemplateOutput output) { JteBannerGenerated.render(output, null, this); }
}
