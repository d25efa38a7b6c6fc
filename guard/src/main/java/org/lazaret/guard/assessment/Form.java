package org.lazaret.guard.assessment;

import java.util.List;

/// A notification that the law asks for, field by field.
///
/// Source: Regulation (EU) 2016/679 and UK GDPR, article 33(3) and (4); the personal data breach form of the United
/// Kingdom's Information Commissioner's Office; Privacy Act 1988 (Australia), section 26WK. The forms of the Irish DPC
/// and the Dutch AP were not at hand: theirs have the fields of article 33, and whether it crosses a border.
public enum Form {
    /// What the regulation itself asks.
    GDPR(List.of(Field.NATURE, Field.WHEN, Field.PEOPLE_KINDS, Field.PEOPLE, Field.KINDS, Field.RECORDS,
        Field.CONTACT, Field.CONSEQUENCES, Field.MEASURES, Field.WHEN_FOUND, Field.LATE)),
    /// United Kingdom.
    ICO(List.of(Field.CASE, Field.NATURE, Field.CYBER, Field.HOW_FOUND, Field.WHEN_FOUND, Field.WHEN, Field.KINDS,
        Field.SPECIAL_KINDS, Field.RECORDS, Field.PEOPLE, Field.PEOPLE_KINDS, Field.CONSEQUENCES, Field.LIKELIHOOD,
        Field.CONFIDENTIALITY, Field.INTEGRITY, Field.AVAILABILITY, Field.IMPACT, Field.RECOVERY, Field.TRAINING,
        Field.BEFORE, Field.MEASURES, Field.TOLD, Field.OTHER_BODIES, Field.LATE, Field.CONTACT)),
    /// Ireland.
    DPC(List.of(Field.CASE, Field.NATURE, Field.WHEN, Field.WHEN_FOUND, Field.HOW_FOUND, Field.PEOPLE_KINDS,
        Field.PEOPLE, Field.KINDS, Field.SPECIAL_KINDS, Field.RECORDS, Field.CONSEQUENCES, Field.HIGH_RISK,
        Field.MEASURES, Field.TOLD, Field.CROSS_BORDER, Field.LATE, Field.CONTACT)),
    /// The Netherlands.
    AP(List.of(Field.CASE, Field.NATURE, Field.WHEN, Field.WHEN_FOUND, Field.HOW_FOUND, Field.PEOPLE_KINDS,
        Field.PEOPLE, Field.KINDS, Field.SPECIAL_KINDS, Field.RECORDS, Field.CONFIDENTIALITY, Field.INTEGRITY,
        Field.AVAILABILITY, Field.CONSEQUENCES, Field.HIGH_RISK, Field.MEASURES, Field.TOLD, Field.CROSS_BORDER,
        Field.LATE, Field.CONTACT)),
    /// Australia.
    OAIC(List.of(Field.ENTITY, Field.NATURE, Field.WHEN, Field.WHERE, Field.KINDS, Field.PEOPLE, Field.STEPS,
        Field.OTHER_ENTITIES, Field.CONTACT));

    private final List<Field> fields;

    Form(List<Field> fields) { this.fields = fields; }

    /// In the order in which they are asked.
    public List<Field> fields() { return fields; }
}
