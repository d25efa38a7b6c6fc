package org.lazaret.core.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;

/// The reasons of all rooms, the strongest first: one question for all of them, since every page that shows somebody
/// asks it.
public final class Reasons {
    private final List<Reason> rooms;
    private final String sql;

    private record Found(long room, SubjectId whom, String book, String since) {}

    public Reasons(List<Reason> rooms) {
        this.rooms = List.copyOf(rooms);
        this.sql = "with asked (whom) as materialized (select value from json_each(?))\n"
            + IntStream.range(0, rooms.size()).mapToObj(
                room -> "select %d as room, whom, book, since from (%s)".formatted(room,
                    rooms.get(room).sql())).collect(
                        Collectors.joining("\nunion all\n"));
    }

    /// These, and then weaker ones.
    Reasons with(Reasons weaker) { return new Reasons(Stream.concat(rooms.stream(), weaker.rooms.stream()).toList()); }

    /// @param whom all that one page shows
    /// @return for each that is explained, why; of what a room finds the latest
    public Map<SubjectId, Why> why(List<SubjectId> whom, Instant at, Rows rows) {
        if (rooms.isEmpty()) return Map.of();
        var arguments = new ArrayList<>();
        arguments.add(Look.array(whom.stream().map(SubjectId::name).toList()));
        for (var room : rooms) for (var moment : room.moments()) arguments.add(at.plus(moment));
        var found = new ArrayList<>(rows.look(new Look<>(Found.class, sql, arguments)));
        found.sort(
            Comparator.comparing(Found::room).thenComparing(Found::since, Comparator.reverseOrder()).thenComparing(
                Found::book));
        var all = new LinkedHashMap<SubjectId, Why>();
        for (var one : found) all.putIfAbsent(one.whom, new Why(rooms.get((int) one.room).kind(), one.book));
        return all;
    }
}
