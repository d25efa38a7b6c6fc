package org.lazaret.drill.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can happen in a scenario, with the fields that each may have.
public enum Verb {
    LOGIN(Role.ATTACKER, "as from"), SEARCH(Role.ATTACKER, "site as from count pace"), READ_CLIENTS(Role.ATTACKER,
        "site as from count pace"), READ_STAFF(Role.ATTACKER, "site as from count pace"), EXPORT(Role.ATTACKER,
            "site as from count pace"), ESCALATE(Role.ATTACKER, "site as to"), CAPTURE_HUB(Role.ATTACKER,
                "zone"), FORGE_ORDER(Role.ATTACKER, "zone order signatures"), REPLAY_ORDER(Role.ATTACKER,
                    "zone order"), TAMPER_JOURNAL(Role.ATTACKER, "site bytes", true), ROLL_BACK_JOURNAL(Role.ATTACKER,
                        "site", true), FORK_JOURNAL(Role.ATTACKER, "site"), STEAL_DISK(Role.ATTACKER, "site",
                            true), STEAL_HUB(Role.ATTACKER, "zone"), ENCRYPT_DISK(Role.ATTACKER, "site"), FLOOD(
                                Role.ATTACKER,
                                "site zone count pace for"), ADD_ACCOUNT(Role.ATTACKER, "site as"), WITHHOLD(
                                    Role.ATTACKER, "zone what for"), PARTITION(Role.FAULT, "sites site zone for"), KILL(
                                        Role.FAULT, "site",
                                        true), POWER_CUT(Role.FAULT, "site", true), TORN_WRITE(Role.FAULT, "site",
                                            true), FULL_DISK(Role.FAULT, "site for leave", true), SLOW_DISK(Role.FAULT,
                                                "site for each", true), WIPE_DISK(Role.FAULT, "site", true), CLOCK_SKEW(
                                                    Role.FAULT, "site for by",
                                                    true), DUPLICATE(Role.FAULT, "site sites zone for"), REORDER(
                                                        Role.FAULT,
                                                        "site sites zone for"), AUTO(Role.RESPOND, "zone"), SUSPEND(
                                                            Role.RESPOND, "zone account device for"), SEVER(
                                                                Role.RESPOND, "zone site"), SEAL_NODE(Role.RESPOND,
                                                                    "zone site"), DARKEN(Role.RESPOND,
                                                                        "zone"), REBUILD_HUB(Role.RESPOND,
                                                                            "zone"), RESTORE(Role.RESPOND,
                                                                                "zone site waves"), READMIT(
                                                                                    Role.RESPOND,
                                                                                    "zone site waves"), REHOME(
                                                                                        Role.RESPOND,
                                                                                        "zone site to waves"), ASSESS(
                                                                                            Role.RESPOND,
                                                                                            "zone principals");

    private final Role role;
    private final List<String> fields;
    private final boolean built;

    /// Who brings it about.
    public enum Role {
        ATTACKER, FAULT, RESPOND;

        /// As it is written, e.g. `fault`.
        String word() { return name().toLowerCase(Locale.ROOT); }
    }

    Verb(Role role, String fields) { this(role, fields, false); }

    Verb(Role role, String fields, boolean built) {
        this.role = role;
        var always = role == Role.ATTACKER ? "at attacker do " : "at " + role.word() + " ";
        this.fields = List.of((always + fields).split(" "));
        this.built = built;
    }

    public Role role() { return role; }

    public List<String> fields() { return fields; }

    /// False for what is in the language and not yet in the drill.
    public boolean built() { return built; }

    /// As it is written, e.g. `power-cut`.
    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<Verb> of(Role role, String word) {
        return Arrays.stream(values()).filter(verb -> verb.role == role && verb.word().equals(word)).findFirst();
    }

    static List<String> words(Role role) {
        return Arrays.stream(values()).filter(verb -> verb.role == role).map(Verb::word).toList();
    }
}
