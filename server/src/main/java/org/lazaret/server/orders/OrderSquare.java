package org.lazaret.server.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// An order as a QR code: its whole line, so that whatever reads such codes reads what can be pasted.
///
/// Source: ISO/IEC 18004 (QR code), by ZXing.
public final class OrderSquare {
    /// Characters; so many bytes the largest code has at the least correction.
    public static final int LONGEST = 2_953;
    /// Up to here the code mends twice as many errors.
    private static final int MENDED = 2_331;
    private static final int DOT = 4;
    private static final int MARGIN = 4;
    /// Of a picture that is read: 8,000 by 6,000.
    private static final long MOST_DOTS = 48_000_000;
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);
    /// Of a picture, one after the other: dots of about two to four are read best.
    private static final List<Double> SCALES = List.of(1.0, 0.5, 0.75, 1.5, 0.35);

    private OrderSquare() {}

    /// As a PNG of black and white.
    ///
    /// @return empty if it is longer than such a code can be: then it goes as a file
    public static Optional<byte[]> png(String line) {
        if (line.getBytes(UTF_8).length > LONGEST) return Optional.empty();
        var level = line.getBytes(UTF_8).length > MENDED ? ErrorCorrectionLevel.L : ErrorCorrectionLevel.M;
        try {
            var dots = new QRCodeWriter().encode(line, BarcodeFormat.QR_CODE, 1, 1, Map.of(
                EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, MARGIN));
            return Optional.of(png(dots));
        } catch (WriterException | IOException impossible) {
            throw new IllegalStateException("a code of %d characters is not drawn".formatted(line.length()),
                impossible);
        }
    }

    private static byte[] png(BitMatrix dots) throws IOException {
        int side = dots.getWidth() * DOT;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) picture.setRGB(x, y, dots.get(x / DOT, y / DOT) ? 0 : 0xff_ff_ff);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /// What stands in the one code of a picture, PNG or JPEG; nothing of it is believed.
    ///
    /// @return empty if none is found
    public static Optional<String> read(byte[] picture) {
        return dots(picture).flatMap(
            seen -> SCALES.stream().flatMap(scale -> read(scaled(seen, scale)).stream()).findFirst());
    }

    private static Optional<BufferedImage> dots(byte[] picture) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(in);
                return small(reader) ? Optional.of(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // readers of pictures throw what they like at what is none
        }
    }

    /// A few bytes can say that they are a picture of a million by a million.
    private static boolean small(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_DOTS;
    }

    private static BufferedImage scaled(BufferedImage picture, double by) {
        int width = Math.max(1, (int) (picture.getWidth() * by));
        int height = Math.max(1, (int) (picture.getHeight() * by));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var hand = scaled.createGraphics();
        hand.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        hand.drawImage(picture, 0, 0, width, height, null);
        hand.dispose();
        return scaled;
    }

    private static Optional<String> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source)).map(
            BinaryBitmap::new).flatMap(bits -> read(bits).stream()).findFirst();
    }

    private static Optional<String> read(BinaryBitmap bits) {
        try {
            return Optional.of(new QRCodeReader().decode(bits, HARD).getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
