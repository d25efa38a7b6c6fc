package org.lazaret.server.browser;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// A picture of a page for the manual, in the 256 colours it has most of: a third of the bytes, and no eye tells.
final class Picture {
    private static final int COLOURS = 256;

    private Picture() {}

    /// Written over what was there.
    static void write(Page page, Path file) {
        try {
            var seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            ImageIO.write(reduced(seen), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The same, with the path of a folder that a test has made as a practice would see it.
    static void write(Page page, Path file, Path there, String shown) {
        page.evaluate("([there, shown]) => { const at = document.querySelector('main'); "
            + "at.innerHTML = at.innerHTML.replaceAll(there, shown); }", List.of(there.toString(), shown));
        write(page, file);
    }

    private static BufferedImage reduced(BufferedImage seen) {
        var dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var palette = palette(dots);
        var table = new int[COLOURS];
        Arrays.setAll(table, n -> palette.get(Math.min(n, palette.size() - 1)));
        var model = new IndexColorModel(Byte.SIZE, COLOURS, table, 0, false, -1, 0);
        var image = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        image.getRaster().setPixels(0, 0, seen.getWidth(), seen.getHeight(), Arrays.stream(dots).map(
            dot -> nearest.computeIfAbsent(dot, colour -> nearest(colour, palette))).toArray());
        return image;
    }

    private static List<Integer> palette(int[] dots) {
        var often = Arrays.stream(dots).boxed().collect(groupingBy(colour -> colour));
        return often.entrySet().stream().sorted(comparingInt(each -> -each.getValue().size())).limit(COLOURS).map(
            Map.Entry::getKey).toList();
    }

    private static int nearest(int colour, List<Integer> palette) {
        var best = 0;
        for (var n = 1; n < palette.size(); n++)
            if (apart(colour, palette.get(n)) < apart(colour, palette.get(best))) best = n;
        return best;
    }

    private static int apart(int one, int other) {
        var sum = 0;
        for (var shift = 0; shift < 3 * Byte.SIZE; shift += Byte.SIZE) {
            var step = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += step * step;
        }
        return sum;
    }
}
