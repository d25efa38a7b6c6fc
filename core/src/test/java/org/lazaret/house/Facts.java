package org.lazaret.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beRecords;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Wishes, facts and reasons are plain values.
public final class Facts {
    private static final Set<Type> PLAIN = Set.of(String.class, long.class, int.class, boolean.class, Instant.class,
        LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class);
    private static final DescribedPredicate<JavaClass> SAYS = describe("are told or written",
        type -> !type.isInterface()
            && type.getAllRawInterfaces().stream().anyMatch(one -> one.getName().matches(".*[$](Command|Event)")));
    private static final DescribedPredicate<JavaClass> WRITTEN = describe("are written",
        type -> type.isRecord()
            && type.getAllRawInterfaces().stream().anyMatch(one -> one.getName().endsWith("$Event")));
    private static final DescribedPredicate<JavaClass> REFUSES = describe("are reasons",
        type -> !type.isInterface() && type.isAssignableTo("org.lazaret.core.book.Refusal"));

    /// Commands and events are records.
    public static final ArchRule COMMANDS_AND_EVENTS_ARE_RECORDS = Wall.always(SAYS, beRecords(),
        "wishes and facts are plain values. Write record X(…) implements Event {}");

    /// Refusals are records.
    public static final ArchRule REFUSALS_ARE_RECORDS = Wall.always(REFUSES, beRecords(),
        "a refusal's components are what its words show. Write record TheReason(…) implements Refusal {}");

    /// An event is written once and read for ever.
    public static final ArchRule EVENTS_HOLD_PLAIN_VALUES = Wall.always(WRITTEN, holdPlainValues(),
        "an event once written is read for ever. Use String, long, int, boolean, a date or time of java.time, an enum, "
            + "a record or sealed interface of these, List or Optional; a fraction is a long in its smallest unit");

    static final List<ArchRule> ALL = List.of(COMMANDS_AND_EVENTS_ARE_RECORDS, REFUSALS_ARE_RECORDS,
        EVENTS_HOLD_PLAIN_VALUES);

    private static ArchCondition<JavaClass> holdPlainValues() {
        return new ArchCondition<>("hold plain values") {
            @Override public void check(JavaClass type, ConditionEvents events) {
                strange(type.reflect()).forEach(what -> events.add(
                    SimpleConditionEvent.violated(type, "%s holds %s".formatted(type.getName(), what.getTypeName()))));
            }
        };
    }

    /// The types in a record, at any depth, that no event may hold.
    private static Stream<Type> strange(Type type) {
        return switch (type) {
            case ParameterizedType many when many.getRawType() == List.class || many.getRawType() == Optional.class ->
                Arrays.stream(many.getActualTypeArguments()).flatMap(Facts::strange);
            case Class<?> one when PLAIN.contains(one) || one.isEnum() -> Stream.empty();
            case Class<?> one when one.isRecord() ->
                Arrays.stream(one.getRecordComponents()).flatMap(component -> strange(component.getGenericType()));
            case Class<?> one when one.isSealed() ->
                Arrays.stream(one.getPermittedSubclasses()).flatMap(Facts::strange);
            default -> Stream.of(type);
        };
    }

    private Facts() {}
}
