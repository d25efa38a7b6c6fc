package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Person.Note;
import org.lazaret.core.site.Person.Register;

/// Whoever a decision keeps out gets nothing more from the moment it stands in its book, also at a desk they have.
class BarTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId EVE = new SubjectId("eve");
    private final Place place = new Place();

    private Entering enter(String who) {
        return place.site().enter(new Session(new AccountId(who), new DeviceId("desk-1"), List.of()));
    }

    private Desk desk(String who) {
        if (enter(who) instanceof Entering.Entered(var desk)) return desk;
        throw new AssertionError(who + " is kept out");
    }

    private void register(SubjectId whom) {
        place.desk().tell(Person.of(whom), new Register(new Personal(whom.name())), new RequestId(whom.name())).now();
    }

    /// Decided, and on its way to the disk: it holds from the decision on.
    private void keepOut(SubjectId whom) {
        place.desk().tell(Person.of(whom), new Note(new Personal("an intruder")), new RequestId("out")).done();
    }

    private static void keptOut(ThrowingCallable what) { assertThatThrownBy(what).isInstanceOf(KeptOut.class); }

    @Test void nobody_whom_it_names_enters_and_everybody_else_does() {
        register(EVE);
        desk("eve");
        keepOut(EVE);
        assertThat(enter("eve")).isEqualTo(new Entering.Barred("noted", "eve"));
        desk("tom");
        place.powerCut();
        desk("eve"); // it was not durable, so nobody was told that it holds
    }

    @Test void at_a_desk_that_was_open_nothing_more_is_told_read_or_shown() {
        register(EVE);
        register(ANN);
        var open = desk("eve");
        open.read(Person.of(ANN));
        keepOut(EVE);
        place.site().step();
        var written = place.health().care();
        keptOut(() -> open.show("/animals/ann"));
        keptOut(() -> open.read(Person.of(ANN)));
        keptOut(() -> open.tell(Person.of(ANN), new Note(new Personal("limps")), new RequestId("r9")));
        keptOut(() -> open.keep(new DraftId("note", ANN), new Personal("half")));
        keptOut(() -> open.draft(new DraftId("note", ANN)));
        assertThat(place.health().care()).isEqualTo(written);
        assertThat(desk("tom").read(Person.of(ANN)).notes()).isZero();
    }

    @Test void a_request_whose_answer_was_lost_is_not_answered_again_either() {
        register(EVE);
        var open = desk("eve");
        open.tell(Person.of(ANN), new Register(new Personal("Ann")), new RequestId("r3")).now();
        keepOut(EVE);
        keptOut(() -> open.tell(Person.of(ANN), new Register(new Personal("Ann")), new RequestId("r3")));
    }

    @Test void the_site_itself_is_never_kept_out() {
        var itself = new SubjectId(SiteEngine.ITSELF.who().name());
        register(itself);
        keepOut(itself);
        desk(itself.name());
    }
}
