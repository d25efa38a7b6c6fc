package org.lazaret.core.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What stands in the clear before an entry's sealed body: what a blind relay and a detector need, as opaque
/// identifiers.
///
/// @param v format version, 1
/// @param kind lower case, room and past tense, e.g. `drugs.dispensed`
/// @param about the book; empty if absent
/// @param to sites it is addressed to; empty if absent
/// @param why the access journal's explanation; empty if absent
public record Header(int v, String kind, Instant at, AccountId by, DeviceId dev, List<SubjectId> sub, String about,
    List<SiteId> to, String why, KeyId key) {

    /// One line of JSON without its newline, fields in the order of the components, those absent left out.
    public byte[] line() { return HeaderLine.write(this); }

    /// @throws DamagedHeader when it is not what `line` writes
    public static Header parse(byte[] line) { return new HeaderLine(line).read(); }

    /// Of a whole entry.
    ///
    /// @throws DamagedHeader when it does not begin with one
    public static Header of(byte[] entry) { return parse(Arrays.copyOf(entry, length(entry))); }

    /// Bytes of an entry's header, behind which a newline stands.
    ///
    /// @throws DamagedHeader when there is none
    public static int length(byte[] entry) {
        for (int at = 0; at < entry.length; at++) if (entry[at] == '\n') return at;
        throw new DamagedHeader(entry.length, "there is no newline after it");
    }
}
