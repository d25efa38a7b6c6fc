package org.lazaret.pages.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A pack as a PDF of A4 pages, with its own letters in it, so that any reader shows it.
///
/// Source: ISO 32000-1 (PDF 1.7); lengths are points, 1/72 inch, from the bottom left.
public final class Paper {
    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 40;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = 60;
    private static final float SIZE = 9;
    private static final float TITLE = 16;
    private static final float LINE = 12;
    private static final float GAP = 5;

    private final PDDocument document;
    private final Lettering lettering;
    private PDPageContentStream page;
    private float y;

    private Paper(PDDocument document) throws IOException {
        this.document = document;
        this.lettering = new Lettering(letters(document));
        this.page = begin();
    }

    /// @param foot what stands under each page, before its number, e.g. `Shred it`
    /// @return the bytes of a PDF
    public static byte[] of(Pack pack, String foot) {
        try (var document = new PDDocument()) {
            var paper = new Paper(document);
            for (var part : pack.parts()) paper.part(part, part == pack.parts().getFirst());
            paper.page.close();
            paper.number(pack.practice() + "  ·  " + pack.made(), foot);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static PDFont letters(PDDocument document) throws IOException {
        try (var letters = PDDocument.class.getResourceAsStream(LETTERS)) {
            if (letters == null) throw new IllegalStateException("no letters at " + LETTERS);
            return PDType0Font.load(document, letters);
        }
    }

    private PDPageContentStream begin() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = TOP;
        return new PDPageContentStream(document, sheet);
    }

    private void turn() throws IOException {
        page.close();
        page = begin();
    }

    private void part(Pack.Part part, boolean first) throws IOException {
        if (!first) turn();
        y -= TITLE;
        write(page, part.title(), MARGIN, TITLE);
        y -= GAP;
        if (!part.hint().isEmpty()) row(List.of(part.hint()), List.of(100));
        var shares = part.columns().isEmpty() ? List.of(100) : part.columns().stream().map(Pack.Column::share).toList();
        var head = part.columns().stream().map(Pack.Column::head).toList();
        head(head, shares);
        for (var line : part.lines()) {
            if (y - height(line, shares) < BOTTOM) {
                turn();
                head(head, shares);
            }
            row(line, shares);
        }
        if (part.lines().isEmpty()) row(List.of("–"), List.of(100));
    }

    private void head(List<String> head, List<Integer> shares) throws IOException {
        if (head.isEmpty()) return;
        page.setNonStrokingColor(0.35f);
        row(head, shares);
        page.setNonStrokingColor(0f);
    }

    private float height(List<String> cells, List<Integer> shares) {
        var most = 1;
        for (var each = 0; each < cells.size(); each++)
            most = Math.max(most, lettering.lines(cells.get(each), width(shares.get(each)), SIZE).size());
        return most * LINE + GAP;
    }

    /// What is longer than a page goes on, on the next.
    private void row(List<String> cells, List<Integer> shares) throws IOException {
        var texts = new ArrayList<List<String>>();
        for (var each = 0; each < cells.size(); each++)
            texts.add(lettering.lines(cells.get(each), width(shares.get(each)), SIZE));
        var most = texts.stream().mapToInt(List::size).max().orElse(0);
        for (var line = 0; line < most; line++) {
            if (y - LINE < BOTTOM) turn();
            y -= LINE;
            var x = MARGIN;
            for (var each = 0; each < texts.size(); each++) {
                if (line < texts.get(each).size()) write(page, texts.get(each).get(line), x, SIZE);
                x += WIDTH * shares.get(each) / 100;
            }
        }
        y -= GAP;
        page.setStrokingColor(0.7f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
    }

    private static float width(int share) { return WIDTH * share / 100 - GAP; }

    private void write(PDPageContentStream to, String text, float x, float size) throws IOException {
        to.beginText();
        to.setFont(lettering.font(), size);
        to.newLineAtOffset(x, y);
        to.showText(lettering.known(text));
        to.endText();
    }

    private void number(String head, String foot) throws IOException {
        var pages = document.getNumberOfPages();
        for (var each = 0; each < pages; each++) {
            try (var end = new PDPageContentStream(document, document.getPage(each), AppendMode.APPEND, true)) {
                y = BOTTOM - 2 * LINE;
                write(end, head, MARGIN, SIZE);
                y -= LINE;
                write(end, "%s  ·  %d / %d".formatted(foot, each + 1, pages), MARGIN, SIZE);
            }
        }
    }
}
