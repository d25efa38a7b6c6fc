package org.lazaret.group.carry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Signer;
import org.lazaret.group.exposed.Exposure;
import org.lazaret.group.exposed.Exposure.Proof;
import org.lazaret.group.exposed.Sightings;
import org.lazaret.group.exposed.Sort;

/// Looks at what the hub does with one journal, and puts on the record what does not hold, with what shows it.
record Eye(Journal journal, Signer signer, HubIdentity hub, Sightings sightings) {
    /// @param theirs as the hub sent it
    void saw(NotBelieved what, byte[] theirs, Instant now) {
        saw(what.sort(), proof(what.why(), what.sort().lost() ? own(theirs) : new byte[0], theirs), now);
    }

    void saw(Sort sort, Proof proof, Instant now) {
        sightings.see(new Exposure(sort, journal.origin().origin(), hub.witness().line(), now, proof));
    }

    /// The hub goes on with this computer's records, and was brought others under the same key.
    void another(Head head, byte[] theirs, Instant now) {
        var words = "%d entries with root %s were signed with this site's key on another computer".formatted(
            head.size(),
            head.root());
        saw(Sort.ANOTHER, proof(words, own(theirs), theirs), now);
    }

    /// @param ours a signed note, e.g. what the hub had vouched for before
    static Proof proof(String words, byte[] ours, byte[] theirs) {
        return new Proof(words, new String(ours, UTF_8), new String(theirs, UTF_8));
    }

    /// This computer's head of the same size as theirs, or its newest, signed: both together show that one key has
    /// signed two pasts.
    byte[] own(byte[] theirs) {
        long size = Math.min(journal.size(), Checkpoint.read(Note.parse(theirs).text()).size());
        return Note.sign(Checkpoint.text(new Head(journal.origin(), size, journal.root(size))),
            journal.origin().origin(), signer).bytes();
    }
}
