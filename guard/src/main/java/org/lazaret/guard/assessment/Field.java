package org.lazaret.guard.assessment;

/// What a supervisory authority asks of whoever notifies it.
public enum Field {
    NATURE(true), WHEN(true), PEOPLE(true), PEOPLE_KINDS(true), RECORDS(true), KINDS(true), WHERE(
        true), CONFIDENTIALITY(true), CASE(false), CYBER(false), HOW_FOUND(false), WHEN_FOUND(
            false), LATE(false), SPECIAL_KINDS(false), CONSEQUENCES(false), LIKELIHOOD(false), HIGH_RISK(
                false), INTEGRITY(false), AVAILABILITY(false), IMPACT(false), RECOVERY(false), TRAINING(false), BEFORE(
                    false), MEASURES(false), TOLD(false), OTHER_BODIES(
                        false), CROSS_BORDER(false), CONTACT(false), ENTITY(false), STEPS(false), OTHER_ENTITIES(false);

    private final boolean known;

    Field(boolean known) { this.known = known; }

    /// Whether the record tells it; else a person fills it in.
    public boolean known() { return known; }
}
