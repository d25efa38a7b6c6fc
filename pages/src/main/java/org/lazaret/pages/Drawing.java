package org.lazaret.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/// Draws pages with the templates that lie beside them.
public final class Drawing {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// The page alone, with its title before it if it becomes the screen's: what takes the place of a part of another
    /// page.
    public byte[] bare(Page page, Visit visit) {
        var output = new Utf8ByteOutput();
        if (!page.isPart()) title(page, visit, output);
        draw(page, visit.pen(page), output);
        return output.toByteArray();
    }

    private static void title(Page page, Visit visit, TemplateOutput output) {
        output.writeContent("<title>");
        output.writeContent(escaped(page.title(visit.place().words()) + " · " + visit.place().name()));
        output.writeContent("</title>");
    }

    public byte[] framed(Page page, Visit visit) {
        var pen = visit.pen(page);
        var output = new Utf8ByteOutput();
        var framed = new Framed(pen.title(page), page.path(), body -> draw(page, pen, body), pen);
        engine.render(template(Framed.class), Map.of("framed", framed), output);
        return output.toByteArray();
    }

    private void draw(Page page, Pen pen, TemplateOutput output) {
        engine.render(template(page.getClass()), Map.of("page", page, "pen", pen), output);
    }

    private static String template(Class<?> type) { return type.getName().replace('.', '/') + ".jte"; }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
