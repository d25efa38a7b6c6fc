package org.lazaret.group.zones;

import java.util.List;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;

/// The public keys of a site.
///
/// @param journals their verifier keys, as vkey lines; one key signs them all
/// @param box opens what other sites seal to it
/// @param wire the key it shows on the wire
public record SiteKeys(List<String> journals, Key box, Key wire) {
    /// @throws IllegalArgumentException when no journal is named, or their keys differ
    public SiteKeys {
        journals = List.copyOf(journals);
        if (journals.stream().map(line -> Key.of(VerifierKey.parse(line).publicKey())).distinct().count() != 1)
            throw new IllegalArgumentException("one key signs all journals of a site, and there is at least one");
    }

    /// The key that signs its journals.
    public Key signing() { return Key.of(VerifierKey.parse(journals.getFirst()).publicKey()); }

    /// Which life of the site they are of: 1, 2, 3 …
    public int incarnation() { return new LogId(VerifierKey.parse(journals.getFirst()).name()).incarnation(); }

    /// Whether all journals are of that group and of that site.
    boolean areOf(String group, SiteId site) {
        return journals.stream().allMatch(
            line -> VerifierKey.parse(line).name().startsWith(group + "/" + site.name() + "/"));
    }
}
