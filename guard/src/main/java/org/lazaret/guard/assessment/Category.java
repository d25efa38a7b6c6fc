package org.lazaret.guard.assessment;

import java.util.List;
import java.util.Map;

/// What kind of data was read, from the page that showed it or from the room that wrote it.
public enum Category {
    /// Names, addresses, phone numbers, e-mail addresses.
    CONTACT,
    /// What was found and done, of an animal.
    RECORD,
    /// Appointments: who comes when, and what for.
    DIARY,
    /// What is owed and was paid.
    BILL,
    /// The registers of controlled drugs.
    REGISTER,
    /// Whoever works there: names, roles, sign-ins.
    STAFF,
    /// A page that shows none of these.
    OTHER,
    /// It stands in the entry, and is sealed: no vault that was open has its key.
    SEALED;

    private static final Map<String, Category> PAGES = Map.ofEntries(Map.entry("clients", CONTACT),
        Map.entry("calls", CONTACT), Map.entry("search", CONTACT), Map.entry("finds", CONTACT),
        Map.entry("animals", RECORD), Map.entry("visits", RECORD), Map.entry("waiting", RECORD),
        Map.entry("covered", RECORD), Map.entry("nights", RECORD), Map.entry("shared", RECORD),
        Map.entry("asks", RECORD), Map.entry("diary", DIARY), Map.entry("bills", BILL), Map.entry("drugs", REGISTER),
        Map.entry("staff", STAFF), Map.entry("sign-ins", STAFF), Map.entry("me", STAFF), Map.entry("who", STAFF));
    private static final Map<String, Category> ROOMS = Map.of("clients", CONTACT, "patients", RECORD, "visits", RECORD,
        "nights", RECORD, "cover", RECORD, "diary", DIARY, "bills", BILL, "drugs", REGISTER, "staff", STAFF, "people",
        STAFF);

    /// Of a page, e.g. `/animals/5xk2…/readers`.
    static Category page(String path) {
        var parts = List.of(path.split("[/?]", 3));
        return parts.size() < 2 ? OTHER : PAGES.getOrDefault(parts.get(1), OTHER);
    }

    /// Of what an entry's header calls its kind, e.g. `bills.paid`.
    static Category kind(String kind) { return ROOMS.getOrDefault(kind.substring(0, kind.indexOf('.')), OTHER); }
}
