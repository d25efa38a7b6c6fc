package org.lazaret.guard.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/// The table of `limits.txt`: of how many one may read in which role before it stands out.
///
/// @param lines each by its role
public record Limits(Map<String, Line> lines) {
    private static final String OTHER = "other";
    private static final List<String> COLUMNS = List.of("role", "hour", "day", "shown", "unexplained", "off");

    /// @param hour opened within an hour
    /// @param day opened within 24 hours
    /// @param shown within an hour, in whatever way
    /// @param unexplained opened within 24 hours without a reason
    /// @param off the same well outside their rota
    public record Line(long hour, long day, long shown, long unexplained, long off) {
        private Line most(Line other) {
            LongBinaryOperator most = Math::max;
            return new Line(most.applyAsLong(hour, other.hour), most.applyAsLong(day, other.day),
                most.applyAsLong(shown, other.shown), most.applyAsLong(unexplained, other.unexplained),
                most.applyAsLong(off, other.off));
        }
    }

    /// The table that the program was built with.
    public static Limits house() {
        try (var file = Limits.class.getResourceAsStream("limits.txt")) {
            if (file == null) throw new IllegalStateException("the program is built without its file limits.txt");
            return of(new String(file.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("limits.txt", broken);
        }
    }

    /// @throws IllegalArgumentException naming the line that does not read, or when there is none for others
    static Limits of(String table) {
        var lines = new LinkedHashMap<String, Line>();
        for (var text : table.lines().toList()) {
            var cells = List.of(text.strip().split("\\s+"));
            if (text.isBlank() || text.startsWith("#") || cells.equals(COLUMNS)) continue;
            if (cells.size() != COLUMNS.size() || !cells.stream().skip(1).allMatch(cell -> cell.matches("[0-9]{1,9}")))
                throw new IllegalArgumentException("limits.txt needs a role and five numbers: " + text);
            lines.put(cells.getFirst(), new Line(number(cells, 1), number(cells, 2), number(cells, 3),
                number(cells, 4), number(cells, 5)));
        }
        if (!lines.containsKey(OTHER)) throw new IllegalArgumentException("limits.txt has no line for " + OTHER);
        return new Limits(lines);
    }

    private static long number(List<String> cells, int column) { return Long.parseLong(cells.get(column)); }

    /// Of somebody with these roles.
    public Line of(List<String> roles) {
        return roles.stream().filter(lines::containsKey).map(lines::get).reduce(Line::most).orElseGet(
            () -> lines.getOrDefault(OTHER, new Line(0, 0, 0, 0, 0)));
    }
}
