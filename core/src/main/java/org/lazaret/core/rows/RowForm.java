package org.lazaret.core.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// How a record stands in a table: each component is the column of its name, `bornOn` as `born_on`.
final class RowForm {
    private static final ClassValue<RowForm> FORMS = new ClassValue<>() {
        @Override protected RowForm computeValue(Class<?> type) { return new RowForm(type); }
    };

    private final Constructor<?> make;
    private final RecordComponent[] components;
    private final List<String> names = new ArrayList<>();
    private final List<Optional<Column>> columns = new ArrayList<>();

    private RowForm(Class<?> type) {
        make = Column.constructor(type);
        components = type.getRecordComponents();
        for (var component : components) {
            var name = component.getName().replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
            names.add(name);
            columns.add(component.getType() == Personal.class
                ? Optional.empty()
                : Optional.of(Column.of(component.getGenericType(), type.getSimpleName() + "." + component.getName())));
        }
    }

    static RowForm of(Class<?> type) { return FORMS.get(type); }

    List<String> names() { return names; }

    /// The values of a row, personal ones sealed.
    List<@Nullable Object> values(Record row, Cells cells) {
        var values = new ArrayList<@Nullable Object>(components.length);
        var subject = subject(row);
        for (int each = 0; each < components.length; each++) {
            var value = Column.get(components[each], row);
            var column = columns.get(each);
            values.add(column.isPresent()
                ? column.get().write().apply(value)
                : cells.seal(subject, names.get(each), (Personal) value));
        }
        return values;
    }

    private @Nullable SubjectId subject(Record row) {
        for (var component : components) {
            if (component.getType() == SubjectId.class && component.getName().equals("subject"))
                return (SubjectId) Column.get(component, row);
        }
        return null;
    }

    /// A row from the values of its columns, in order.
    Object row(List<@Nullable Object> values, Cells cells) {
        var built = new @Nullable Object[components.length];
        SubjectId subject = null;
        for (int each = 0; each < built.length; each++) {
            var column = columns.get(each);
            if (column.isEmpty()) continue;
            built[each] = column.get().read().apply(values.get(each));
            if (names.get(each).equals("subject") && built[each] instanceof SubjectId whom) subject = whom;
        }
        for (int each = 0; each < built.length; each++) {
            if (columns.get(each).isEmpty())
                built[each] = cells.open(subject, names.get(each), (byte @Nullable []) values.get(each));
        }
        return Column.make(make, built);
    }
}
