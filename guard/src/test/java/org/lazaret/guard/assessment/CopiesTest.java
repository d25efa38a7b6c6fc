package org.lazaret.guard.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Package;
import org.lazaret.core.journal.Signed;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.SimDisk;

/// The same is answered from a folder and from a hub's copy as from the site itself, without a word that was sealed.
class CopiesTest {
    private static final Question TOM = new Question(List.of(new Suspect(new Principal.Account(new AccountId("tom")),
        Instant.MIN, Instant.MAX)), List.of());

    private final Clinic hill = new Clinic("hill-street");

    @BeforeEach void reads() {
        hill.writes("clients.registered", "client/s1", "s1");
        for (int each = 0; each < 600; each++) hill.reads(each % 2 == 0 ? "eve" : "tom", "/clients/x", "s" + each % 40);
        hill.tidies();
    }

    @Test void a_folder_tells_the_same_and_proves_it() {
        var copy = new SimDisk(new Chance(3));
        copy.put(hill.disk().copy());

        same(Source.folder(copy, "hill-street"), 600);
        assertThat(
            Assessing.of(TOM, List.of(Source.folder(copy, "hill-street"))).findings().getFirst().affected()).filteredOn(
                one -> one.subject().name().equals("s1")).extracting(Affected::sort).containsExactly(Sort.CLIENT);
    }

    @Test void a_folder_that_is_damaged_is_not_answered_from() {
        var copy = new SimDisk(new Chance(3));
        copy.put(hill.disk().copy());
        copy.rot("hill-street/access/tile/entries/001", 20_000, 4);

        assertThatThrownBy(() -> Source.folder(copy, "hill-street")).isInstanceOf(
            DamagedFile.class).hasMessageContaining(
                "access/tile/entries/001");
    }

    @Test void a_hub_tells_what_was_carried_to_it_and_proves_it() {
        var signed = hill.signed();
        var hub = new SimDisk(new Chance(4));
        var care = MirroredJournal.open(hub, "hub/care", hill.key("care"));
        var access = MirroredJournal.open(hub, "hub/access", hill.key("access"));
        carry(hill.journal("access"), access, signed.note().bytes());

        same(Source.carried(care, access), signed.head().size());
    }

    private void same(Source copy, long size) {
        var whole = Assessing.of(TOM, List.of(hill.source())).findings().getFirst();
        var answer = Assessing.of(TOM, List.of(copy));
        var found = answer.findings().getFirst();

        assertThat(answer.coverage().getFirst().to()).isEqualTo(size);
        assertThat(answer.whole()).isTrue();
        assertThat(found.readings()).extracting(Reading::header).isEqualTo(whole.readings().stream().filter(
            reading -> reading.position() < size).map(Reading::header).toList());
        assertThat(found.subjects()).isEqualTo(whole.subjects());
        assertThat(found.affected()).extracting(Affected::categories).containsOnly(List.of(Category.SEALED));
        var first = found.readings().getFirst();
        assertThat(copy.proof(first).orElseThrow().proves(entry(first.position()), hill.key("access"))).isPresent();
    }

    private byte[] entry(long position) {
        var cursor = hill.journal("access").from(position);
        cursor.next();
        return cursor.entry();
    }

    private static void carry(Journal from, MirroredJournal to, byte[] note) {
        var head = Signed.of(note, to.key()).head();
        to.expect(0, note, List.of());
        for (long at = 0; at < head.size();) {
            var next = Package.of(from, at, head.size(), 1 << 16);
            to.add(next);
            at = next.end();
        }
        to.commit();
    }
}
