package org.lazaret.drill.scenario;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can happen in a scenario, with the fields that each may have.
public enum Verb {
    LOGIN, SEARCH, READ_CLIENTS, READ_STAFF, EXPORT, ESCALATE, CAPTURE_HUB, // what attackers do
    FORGE_ORDER, REPLAY_ORDER, TAMPER_JOURNAL, ROLL_BACK_JOURNAL, FORK_JOURNAL, // to what is written
    STEAL_DISK, STEAL_HUB, ENCRYPT_DISK, FLOOD, ADD_ACCOUNT, WITHHOLD, // and to what it lies on
    PARTITION, KILL, POWER_CUT, TORN_WRITE, FULL_DISK, SLOW_DISK, WIPE_DISK, // what breaks
    CLOCK_SKEW, DUPLICATE, REORDER, // and what goes wrong on the way
    AUTO, SUSPEND, SEVER, SEAL_NODE, DARKEN, REBUILD_HUB, RESTORE, READMIT, REHOME, ASSESS; // what is done about it

    /// Who brings it about, the verb, whether it is built, and its fields.
    private static final String LANGUAGE = """
        attacker login built as from zone
        attacker search built site count pace
        attacker read-clients built site count pace
        attacker read-staff built site count pace
        attacker export built site
        attacker escalate built site
        attacker capture-hub built zone
        attacker forge-order built zone order signatures for
        attacker replay-order built zone order
        attacker tamper-journal built site zone bytes
        attacker roll-back-journal built site zone
        attacker fork-journal built site zone
        attacker steal-disk built site zone
        attacker steal-hub built zone
        attacker encrypt-disk later site zone
        attacker flood built site pace for
        attacker add-account built site
        attacker withhold built zone for
        fault partition built sites site zone for
        fault kill built site zone
        fault power-cut built site zone
        fault torn-write built site zone
        fault full-disk built site zone for leave
        fault slow-disk built site zone for each
        fault wipe-disk built site zone
        fault clock-skew built site zone for by
        fault duplicate built site sites zone for
        fault reorder built site sites zone for
        respond auto later zone
        respond suspend built zone account device for
        respond sever later zone site
        respond seal-node later zone site
        respond darken later zone
        respond rebuild-hub built zone
        respond restore later zone site waves
        respond readmit later zone site waves
        respond rehome later zone site to waves
        respond assess built principals
        """;
    private static final Map<Verb, Row> ROWS = new EnumMap<>(LANGUAGE.lines().map(Row::of).collect(
        Collectors.toMap(Row::verb, row -> row)));

    private record Row(Verb verb, Role role, boolean built, List<String> fields) {
        static Row of(String line) {
            var words = List.of(line.split(" "));
            var role = Role.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            var always = role == Role.ATTACKER ? List.of("at", "attacker", "do") : List.of("at", role.word());
            return new Row(valueOf(words.get(1).toUpperCase(Locale.ROOT).replace('-', '_')), role,
                words.get(2).equals("built"), Stream.concat(always.stream(), words.stream().skip(3)).toList());
        }
    }

    /// Who brings it about.
    public enum Role {
        ATTACKER, FAULT, RESPOND;

        /// As it is written, e.g. `fault`.
        String word() { return name().toLowerCase(Locale.ROOT); }
    }

    private Row row() { return Objects.requireNonNull(ROWS.get(this)); }

    public Role role() { return row().role; }

    public List<String> fields() { return row().fields; }

    /// False for what is in the language and not yet in the drill.
    public boolean built() { return row().built; }

    /// Whether it can happen to a hub's machine as to a site's.
    boolean atHub() { return this == KILL || this == POWER_CUT || this == WIPE_DISK || this == ROLL_BACK_JOURNAL; }

    /// Whether it is about a hub and nothing else.
    boolean ofHub() {
        return this == CAPTURE_HUB || this == STEAL_HUB || this == WITHHOLD || this == REBUILD_HUB || ofOrders();
    }

    /// Whether it is about what commanders of a zone order.
    public boolean ofOrders() { return this == SUSPEND || this == FORGE_ORDER || this == REPLAY_ORDER; }

    /// Whether it comes in by the door, with somebody's password.
    public boolean byTheDoor() {
        return switch (this) {
            case LOGIN, SEARCH, READ_CLIENTS, READ_STAFF, ESCALATE, EXPORT, ADD_ACCOUNT, FLOOD -> true;
            default -> false;
        };
    }

    /// Whether it is a fault of what lies between machines.
    public boolean onNetwork() { return this == PARTITION || this == DUPLICATE || this == REORDER; }

    /// As it is written, e.g. `power-cut`.
    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<Verb> of(Role role, String word) {
        return Arrays.stream(values()).filter(verb -> verb.role() == role && verb.word().equals(word)).findFirst();
    }

    static List<String> words(Role role) {
        return Arrays.stream(values()).filter(verb -> verb.role() == role).map(Verb::word).toList();
    }
}
