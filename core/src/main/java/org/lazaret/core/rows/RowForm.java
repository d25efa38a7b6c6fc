package org.lazaret.core.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// How a record stands in a table: each component is the column of its name, `bornOn` as `born_on`.
final class RowForm {
    private static final ClassValue<RowForm> FORMS = new ClassValue<>() {
        @Override protected RowForm computeValue(Class<?> type) { return new RowForm(type); }
    };

    private final Class<?> type;
    private final Constructor<?> make;
    private final Method[] accessors;
    private final List<String> names;
    /// Null where the component is personal.
    private final @Nullable Column[] columns;
    private final int subject;
    private final int book;
    private final boolean personal;

    private RowForm(Class<?> type) {
        var components = type.getRecordComponents();
        this.type = type;
        this.make = Column.constructor(type);
        this.accessors = Arrays.stream(components).map(Column::accessor).toArray(Method[]::new);
        this.names = Arrays.stream(components).map(each -> column(each.getName())).toList();
        this.columns = new @Nullable Column[components.length];
        for (int each = 0; each < columns.length; each++) {
            var component = components[each];
            if (component.getType() != Personal.class)
                columns[each] = Column.of(component.getGenericType(), type.getSimpleName() + "." + component.getName());
        }
        this.subject = names.indexOf("subject");
        this.book = names.indexOf("book");
        this.personal = Arrays.asList(columns).contains(null);
        if (personal && (subject < 0 || components[subject].getType() != SubjectId.class))
            throw new IllegalArgumentException(
                "%s has personal words and no SubjectId subject. Add the component: whose words they are".formatted(
                    type.getSimpleName()));
    }

    static RowForm of(Class<?> type) { return FORMS.get(type); }

    private static String column(String component) {
        return component.replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    String insert(String verb, String table) {
        return "%s into %s (%s) values (%s)".formatted(verb, table, String.join(", ", names),
            String.join(", ", names.stream().map(_ -> "?").toList()));
    }

    /// The values of a row, personal ones sealed.
    ///
    /// @param written the book in which the entry stands that writes it
    @Nullable Object[] values(Record row, String table, String written, Cells cells) {
        if (book < 0 || !Column.get(accessors[book], row).equals(written)) throw strange(row, table, written);
        var values = new @Nullable Object[accessors.length];
        for (int each = 0; each < values.length; each++) {
            var value = Column.get(accessors[each], row);
            var column = columns[each];
            values[each] = column != null
                ? column.write().apply(value)
                : cells.seal((SubjectId) Column.get(accessors[subject], row),
                    new Place(table, names.get(each), written),
                    (Personal) value);
        }
        return values;
    }

    private IllegalArgumentException strange(Record row, String table, String written) {
        var bears = book < 0 ? "not there" : Column.get(accessors[book], row);
        return new IllegalArgumentException(
            "table %s, row %s: its component book is %s, and the entry stands in book %s. ".formatted(table,
                type.getSimpleName(), bears, written)
                + "A row bears the book of the entry that writes it: only then do "
                + "live and rebuilt tables stay the same when somebody is erased.");
    }

    /// Whether an answer must say from which tables it comes.
    boolean personal() { return personal; }

    List<Object> rows(Answer answer, Cells cells) {
        var places = names.stream().mapToInt(name -> place(answer, name)).toArray();
        int books = personal ? place(answer, "book") : -1;
        var rows = new ArrayList<>(answer.rows().size());
        for (var values : answer.rows()) {
            var built = new @Nullable Object[places.length];
            for (int each = 0; each < built.length; each++) {
                var column = columns[each];
                if (column != null) built[each] = column.read().apply(values[places[each]]);
            }
            if (personal) open(answer, places, values, new Opening(built, String.valueOf(values[books]), cells));
            rows.add(Column.make(make, built));
        }
        return rows;
    }

    private record Opening(@Nullable Object[] built, String book, Cells cells) {}

    private void open(Answer answer, int[] places, @Nullable Object[] values, Opening row) {
        var whom = (SubjectId) row.built()[subject];
        for (int each = 0; each < places.length; each++) {
            if (columns[each] != null) continue;
            var table = answer.columns().get(places[each]).table();
            row.built()[each] = row.cells().open(whom, new Place(table, names.get(each), row.book()),
                (byte @Nullable []) values[places[each]]);
        }
    }

    private int place(Answer answer, String name) {
        int place = answer.place(name);
        if (place < 0)
            throw new IllegalArgumentException("the query for %s gives no column %s, only %s. Select it too".formatted(
                type.getSimpleName(), name, answer.columns().stream().map(Answer.Column::name).toList()));
        return place;
    }
}
