package org.lazaret.server.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order;
import org.lazaret.group.zones.Zone;

/// Orders as pictures, as a screen shows them and a camera sees them.
class OrderSquareTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final String ORDER = order(5);

    /// Of two heads, about an account and a device.
    private static String order(int signatures) {
        var past = new Order.Past(12, List.of("a".repeat(64), "b".repeat(64)), 507);
        var envelope = new Order(new Zone("uk"), past, new Order.Term(NOW, NOW.plus(Duration.ofDays(7))),
            new Suspend(List.of(new AccountId("a-9f3c2b7a51d04e68")), List.of(new DeviceId("d-0123456789abcdef")),
                43_200)).envelope();
        for (int each = 0; each < signatures; each++) {
            var seed = new byte[32];
            seed[0] = (byte) each;
            envelope = envelope.signed(seed);
        }
        return envelope.line();
    }

    private static BufferedImage drawn(String line) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(OrderSquare.png(line).orElseThrow()));
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    @Test void an_order_with_five_signatures_is_one_code_and_is_read_as_it_was_written() {
        assertThat(OrderSquare.png(ORDER).flatMap(OrderSquare::read)).contains(ORDER);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "90, 1, 0", "180, 1.5, 30", "7, 1, 0", "-12, 1.3, 20", "33, 2, 40",
        "0, 0.75, 10"}) void turned_and_larger_or_smaller_and_in_bad_light_it_is_read(double degrees, double scale,
            int noise)
            throws IOException {
        assertThat(OrderSquare.read(file(seen(drawn(ORDER), degrees, scale, noise), "jpg"))).contains(ORDER);
    }

    /// On a grey table, turned about its middle.
    private static BufferedImage seen(BufferedImage square, double degrees, double scale, int noise) {
        int side = (int) (square.getWidth() * scale * 1.6);
        var seen = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var hand = seen.createGraphics();
        hand.setColor(new Color(190, 190, 180));
        hand.fillRect(0, 0, side, side);
        var turned = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turned.rotate(Math.toRadians(degrees));
        turned.scale(scale, scale);
        turned.translate(-square.getWidth() / 2.0, -square.getHeight() / 2.0);
        hand.drawImage(square, new AffineTransformOp(turned, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        hand.dispose();
        var chance = new Random(7);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) seen.setRGB(x, y, darker(seen.getRGB(x, y), chance.nextInt(noise + 1)));
        return seen;
    }

    private static int darker(int rgb, int by) {
        int grey = Math.max(0, (rgb & 0xff) - by);
        return grey << 16 | grey << 8 | grey;
    }

    @Test void what_is_longer_than_a_code_is_no_picture() {
        assertThat(OrderSquare.png("x".repeat(OrderSquare.LONGEST)).flatMap(OrderSquare::read)).isPresent();
        assertThat(OrderSquare.png("x".repeat(OrderSquare.LONGEST + 1))).isEmpty();
        assertThat(OrderSquare.png(order(20))).isEmpty();
    }

    @Test void what_shows_no_code_gives_nothing() throws IOException {
        assertThat(OrderSquare.read("no picture".getBytes(UTF_8))).isEmpty();
        assertThat(OrderSquare.read(file(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png"))).isEmpty();
        var half = drawn(ORDER);
        assertThat(
            OrderSquare.read(file(half.getSubimage(0, 0, half.getWidth() / 2, half.getHeight()), "png"))).isEmpty();
    }

    @Test void a_picture_that_says_it_is_larger_than_any_camera_makes_is_not_drawn() throws IOException {
        var bytes = OrderSquare.png(ORDER).orElseThrow();
        IntStream.range(0, 2).forEach(at -> bytes[17 + 4 * at] = 1); // 65,536 more each way
        assertThat(OrderSquare.read(bytes)).isEmpty();
    }
}
