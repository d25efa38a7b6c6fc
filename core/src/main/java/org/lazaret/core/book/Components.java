package org.lazaret.core.book;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/// The values of a record in the order of its components, for those who show it without knowing its type.
public final class Components {
    private Components() {}

    public static List<Object> of(Record record) {
        var values = new ArrayList<Object>();
        for (var component : record.getClass().getRecordComponents()) values.add(value(record, component));
        return values;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("%s cannot be read".formatted(component), failed);
        }
    }
}
