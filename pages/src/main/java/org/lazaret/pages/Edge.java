package org.lazaret.pages;

import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/// How text from outside becomes what controllers take.
public final class Edge {
    private Edge() {}

    public static List<HandlerMethodArgumentResolver> arguments() {
        return List.of(new DeskArgument(), new OnceArgument(), new TodayArgument(), new SignatureArgument());
    }

    /// Dates and times as browsers send them from their own fields, e.g. `2026-11-24`.
    public static void formats(FormatterRegistry registry) {
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
    }
}
