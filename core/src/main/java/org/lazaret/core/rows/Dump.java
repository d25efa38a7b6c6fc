package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.SubjectId;

/// Every row of every table as text, personal words opened, so that two databases can be held against each other.
record Dump(Statements statements, Cells cells) {
    List<String> of(Shape shape) {
        var all = new ArrayList<String>();
        var tables = new ArrayList<>(shape.tables());
        tables.addAll(List.of("lz_book", "lz_line", "lz_once", "lz_find"));
        for (var table : tables) dump(table, all);
        all.sort(null);
        return all;
    }

    private void dump(String table, List<String> all) {
        var columns = statements.ask("select name from pragma_table_info('%s') order by cid".formatted(table),
            List.of()).stream().map(row -> String.valueOf(row.getFirst())).toList();
        int subject = columns.indexOf("subject");
        for (var row : statements.ask("select * from " + table, List.of())) {
            var text = new StringBuilder(table);
            for (int each = 0; each < columns.size(); each++) {
                var value = row.get(each);
                text.append(' ').append(columns.get(each)).append('=').append(value instanceof byte[] cell
                    ? cells.open(new SubjectId(String.valueOf(row.get(subject))), columns.get(each), cell).text()
                    : String.valueOf(value));
            }
            all.add(text.toString());
        }
    }
}
