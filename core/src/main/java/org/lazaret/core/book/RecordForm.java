package org.lazaret.core.book;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Consumer;
import org.lazaret.core.journal.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A record as an object with its components in order; a record of one component as that component.
final class RecordForm implements Form {
    /// One for each type, whatever number of sites: the JVM makes code for every accessor that it has not seen yet.
    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override protected RecordForm computeValue(Class<?> type) { return made(type); }
    };

    private final String name;
    private final boolean isSubject;
    private final String[] names;
    private final Form[] forms;
    private final Method[] accessors;
    private final Constructor<?> make;
    private final boolean hasSubjects;

    private RecordForm(Class<?> type, Constructor<?> make) {
        var components = type.getRecordComponents();
        this.name = type.getSimpleName();
        this.isSubject = Subject.class.isAssignableFrom(type);
        this.names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        this.forms = Arrays.stream(components).map(this::form).toArray(Form[]::new);
        this.accessors = Arrays.stream(components).map(RecordForm::open).toArray(Method[]::new);
        this.make = make;
        this.hasSubjects = isSubject || Arrays.stream(forms).anyMatch(Form::hasSubjects);
    }

    static RecordForm of(Class<?> type) { return FORMS.get(type); }

    private static RecordForm made(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var make = type.getDeclaredConstructor(types);
            make.setAccessible(true); // the records of a room are its own
            return new RecordForm(type, make);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " is a record without its constructor", impossible);
        }
    }

    private Form form(RecordComponent component) {
        return Forms.of(component.getGenericType(), name + "." + component.getName());
    }

    private static Method open(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor();
    }

    @Override public void write(Object value, JsonGenerator to) {
        if (forms.length == 1) {
            forms[0].write(component(value, 0), to);
            return;
        }
        to.writeStartObject();
        for (int at = 0; at < forms.length; at++) {
            to.writeName(names[at]);
            forms[at].write(component(value, at), to);
        }
        to.writeEndObject();
    }

    @Override public Object read(JsonParser from) {
        if (forms.length == 1) return make(forms[0].read(from));
        Form.expect(from, JsonToken.START_OBJECT, name);
        var values = new Object[forms.length];
        for (int at = 0; at < forms.length; at++) {
            var field = from.nextName();
            if (!names[at].equals(field))
                throw new CorruptBook("%s has %s where %s belongs".formatted(name, field, names[at]));
            from.nextToken();
            values[at] = forms[at].read(from);
        }
        from.nextToken();
        Form.expect(from, JsonToken.END_OBJECT, name);
        return make(values);
    }

    @Override public void subjects(Object value, Consumer<Subject> sink) {
        if (isSubject) sink.accept((Subject) value);
        else if (hasSubjects) for (int at = 0; at < forms.length; at++) forms[at].subjects(component(value, at), sink);
    }

    @Override public boolean hasSubjects() { return hasSubjects; }

    private Object component(Object record, int at) {
        try {
            return accessors[at].invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException("%s.%s cannot be read".formatted(name, names[at]), failed);
        }
    }

    private Object make(Object... components) {
        try {
            return make.newInstance(components);
        } catch (InvocationTargetException refused) {
            var why = refused.getCause().getClass().getSimpleName();
            throw new CorruptBook("%s refuses its components: %s".formatted(name, why));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(name + " cannot be made", failed);
        }
    }
}
