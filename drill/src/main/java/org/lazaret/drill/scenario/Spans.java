package org.lazaret.drill.scenario;

import java.time.Duration;

/// Lengths of time and sizes as scenarios write them: `1s`, `300ms`, `6h`, `-3h`, `64k`.
public final class Spans {
    /// One that is longer than nothing.
    static final String FORWARD = "[1-9][0-9]{0,8}(ms|s|m|h|d)";

    private Spans() {}

    public static Duration of(String text) {
        if (!text.matches("-?[0-9]{1,9}(ms|s|m|h|d)"))
            throw new IllegalArgumentException("'%s' is no length of time: write e.g. 1s, 30m or 6h".formatted(text));
        var amount = Long.parseLong(text.replaceAll("[a-z]", ""));
        return switch (text.replaceAll("[-0-9]", "")) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    public static long bytes(String text) {
        if (!text.matches("[0-9]{1,12}[kM]?"))
            throw new IllegalArgumentException("'%s' is no size: write e.g. 0, 64k or 2M".formatted(text));
        var amount = Long.parseLong(text.replaceAll("[kM]", ""));
        return text.endsWith("k") ? amount << 10 : text.endsWith("M") ? amount << 20 : amount;
    }
}
