package org.lazaret.practice.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of `roles.txt`: which role may ask for which route. What is not in it is open to nobody.
///
/// Shape: a route is a method and a path as the program declares it, e.g. `POST /clients/{client}/calls`; `*` for a
/// method stands for every one.
public final class Duties {
    private static final String ANYONE = "anyone";
    private static final String EVERYONE = "everyone";

    private final Map<String, Line> lines;

    private Duties(Map<String, Line> lines) { this.lines = lines; }

    private record Line(boolean anyone, List<Role> roles) {}

    /// The table that the program was built with.
    public static Duties house() {
        try (var file = Duties.class.getResourceAsStream("roles.txt")) {
            if (file == null) throw new IllegalStateException("the program is built without its file roles.txt");
            return of(new String(file.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("roles.txt", broken);
        }
    }

    /// @throws IllegalArgumentException naming the line that does not read
    static Duties of(String table) {
        var lines = new LinkedHashMap<String, Line>();
        var columns = new ArrayList<Role>();
        for (var text : table.lines().toList()) {
            var words = List.of(text.strip().split("\\s+"));
            if (text.isBlank() || text.startsWith("#")) continue;
            if (words.getFirst().equals("route")) columns.addAll(words.stream().skip(1).map(Duties::role).toList());
            else
                if (lines.put(route(words, text), line(words.subList(2, words.size()), columns, text)) != null)
                    throw new IllegalArgumentException("roles.txt says twice: " + text);
        }
        return new Duties(lines);
    }

    /// Whether the table says anything of this route.
    public boolean knows(String route) { return find(route).isPresent(); }

    /// Whether it needs no signing in.
    public boolean anyone(String route) { return find(route).filter(Line::anyone).isPresent(); }

    /// Whether one of these roles may.
    public boolean may(List<Role> roles, String route) {
        return find(route).filter(line -> line.anyone || roles.stream().anyMatch(line.roles::contains)).isPresent();
    }

    public List<String> routes() { return List.copyOf(lines.keySet()); }

    private Optional<Line> find(String route) {
        var line = lines.get(route);
        return line != null
            ? Optional.of(line)
            : Optional.ofNullable(lines.get("*" + route.substring(
                Math.max(0, route.indexOf(' ')))));
    }

    private static String route(List<String> words, String text) {
        if (words.size() < 3) throw new IllegalArgumentException("roles.txt does not say who: " + text);
        return words.get(0) + " " + words.get(1);
    }

    private static Line line(List<String> cells, List<Role> columns, String text) {
        if (cells.equals(List.of(ANYONE))) return new Line(true, List.of());
        if (cells.equals(List.of(EVERYONE))) return new Line(false, List.copyOf(columns));
        if (cells.size() != columns.size() || !cells.stream().allMatch(cell -> cell.matches("[x-]")))
            throw new IllegalArgumentException("roles.txt needs x or - for each role: " + text);
        var roles = new ArrayList<Role>();
        for (var at = 0; at < cells.size(); at++) if (cells.get(at).equals("x")) roles.add(columns.get(at));
        return new Line(false, List.copyOf(roles));
    }

    private static Role role(String column) {
        return Stream.of(Role.values()).filter(role -> role.column().equals(column)).findFirst().orElseThrow(
            () -> new IllegalArgumentException("roles.txt knows no role " + column));
    }
}
