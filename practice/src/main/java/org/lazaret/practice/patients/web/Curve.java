package org.lazaret.practice.patients.web;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.patients.Weight;

/// What an animal weighed, drawn over time.
///
/// @param dots in the order of time
/// @param lines the weights that are written at the side, and where
public record Curve(List<Dot> dots, List<Line> lines) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 28;
    private static final int MOST_LINES = 5;

    /// A weighing on the paper.
    ///
    /// @param doubtful much more or less than the time before
    public record Dot(double x, double y, boolean doubtful, Weighings.Row weighing) {
        public String at() { return place(x) + "," + place(y); }
    }

    /// A weight at the side.
    public record Line(double y, Weight weight) {}

    /// @param latestFirst as the table has them; two or more
    static Curve of(List<Weighings.Row> latestFirst) {
        var rows = latestFirst.reversed();
        var grams = rows.stream().mapToLong(row -> row.weight().grams()).summaryStatistics();
        var step = step(grams.getMax() - grams.getMin(), grams.getMax());
        var scale = new Scale(rows.getFirst().at(), rows.getLast().at(), Math.floorDiv(grams.getMin(), step) * step,
            Math.ceilDiv(grams.getMax(), step) * step);
        return new Curve(rows.stream().map(scale::dot).toList(), LongStream.iterate(scale.low(),
            at -> at <= scale.high(), at -> at + step).mapToObj(at -> new Line(scale.y(at), new Weight(at))).toList());
    }

    /// A round one of 1, 2 or 5, so that few lines are drawn.
    private static long step(long span, long most) {
        var wanted = Math.max(span, Math.max(most / 10, 1));
        for (long ten = 1;; ten *= 10)
            for (var times : new long[]{1, 2, 5}) if (wanted <= times * ten * (MOST_LINES - 1)) return times * ten;
    }

    /// From grams and times to the paper.
    private record Scale(Instant from, Instant until, long bottom, long top) {
        long low() { return bottom; }

        long high() { return top == bottom ? bottom + 1 : top; }

        Dot dot(Weighings.Row row) {
            return new Dot(x(row.at()), y(row.weight().grams()), row.isDoubtful(), row);
        }

        double x(Instant at) {
            var whole = Math.max(1, Duration.between(from, until).toMillis());
            return LEFT + (WIDTH - LEFT - RIGHT) * (double) Duration.between(from, at).toMillis() / whole;
        }

        double y(long grams) {
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (double) (grams - bottom) / (high() - bottom);
        }
    }

    public String points() { return dots.stream().map(Dot::at).collect(joining(" ")); }

    public Dot first() { return dots.getFirst(); }

    public Dot last() { return dots.getLast(); }

    /// A place on the paper as SVG writes it.
    public static String place(double at) { return String.format(Locale.ROOT, "%.1f", at); }
}
