package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.journal.SubjectId;

/// Every row of every table as text, personal words opened, so that two databases can be held against each other.
///
/// Books that were kept are left out: when one is kept depends on what was in memory, and it says nothing new.
record Dump(Statements reading, Cells cells, Shape shape) {
    List<String> all() {
        var all = new ArrayList<String>();
        for (var table : shape.tables()) table(table, all);
        plain("book", "select about, subject, line, position from lz_book left join lz_line on book = number", all);
        plain("answered", "select request, position from lz_once", all);
        plain("led", """
            select led.about, leader.about from lz_lead join lz_book led on led.number = lz_lead.book
            join lz_book leader on leader.number = lz_lead.leader""", all);
        Finds.all(reading, cells).forEach(found -> all.add("found " + text(found.what())));
        all.sort(null);
        return all;
    }

    private void table(String table, List<String> all) {
        var columns = shape.columns(table);
        int book = columns.indexOf("book");
        int subject = columns.indexOf("subject");
        for (var row : reading.ask("select %s from %s".formatted(String.join(", ", columns), table))) {
            var text = new StringBuilder(table);
            for (int each = 0; each < row.length; each++) {
                var value = row[each] instanceof byte[] cell
                    ? cells.open(new SubjectId(String.valueOf(row[subject])),
                        new Place(table, columns.get(each), String.valueOf(row[book])), cell).text()
                    : row[each];
                text.append(' ').append(columns.get(each)).append('=').append(value);
            }
            all.add(text.toString());
        }
    }

    private void plain(String what, String sql, List<String> all) {
        for (var row : reading.ask(sql)) {
            var text = new StringBuilder(what);
            for (@Nullable
            Object value : row)
                text.append(' ').append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
            all.add(text.toString());
        }
    }

    private static String text(Findable what) {
        var text = new StringBuilder(
            String.join(" ", what.about(), what.subject().name(), what.kind(), what.label().text()));
        for (var word : what.words()) text.append(" | ").append(word.text());
        return text.toString();
    }
}
