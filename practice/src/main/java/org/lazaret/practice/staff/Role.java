package org.lazaret.practice.staff;

/// What someone does at a practice, in the words of the trade. What each may do stands in `roles.txt`.
///
/// Source: RCVS, "Professionals: VN schedule 3 and delegation" and register of veterinary nurses; Veterinary Surgeons
/// Act 1966, section 19 and schedule 3.
public enum Role {
    VETERINARY_SURGEON("vet", true), REGISTERED_VETERINARY_NURSE("nurse", true), STUDENT_VETERINARY_NURSE("student",
        false), VETERINARY_CARE_ASSISTANT("assistant",
            false), RECEPTIONIST("reception", false), PRACTICE_MANAGER("manager", false);

    private final String column;
    private final boolean registered;

    Role(String column, boolean registered) {
        this.column = column;
        this.registered = registered;
    }

    /// The head of its column in `roles.txt`.
    public String column() { return column; }

    /// Whether nobody may work as one without standing in the register of the RCVS.
    public boolean registered() { return registered; }
}
