package org.lazaret.group.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.group.zones.Uk.COMMAND;
import static org.lazaret.group.zones.Uk.HILL_STREET;
import static org.lazaret.group.zones.Uk.NINE;
import static org.lazaret.group.zones.Uk.ROOT;
import static org.lazaret.group.zones.Uk.founded;
import static org.lazaret.group.zones.Uk.founding;
import static org.lazaret.group.zones.Uk.heard;
import static org.lazaret.group.zones.Uk.inviting;
import static org.lazaret.group.zones.Uk.next;
import static org.lazaret.group.zones.Uk.seed;
import static org.lazaret.group.zones.Uk.signed;
import static org.lazaret.group.zones.Uk.signers;

import java.util.stream.Stream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.group.zones.Statement.Readmitted;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Story;
import org.lazaret.group.zones.Statement.Appointed;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Entrusted;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Statement.Moved;
import org.lazaret.group.zones.Statement.Said;
import org.lazaret.group.zones.ZoneDirectory.Accept;
import org.lazaret.group.zones.ZoneDirectory.Accepted;
import org.lazaret.group.zones.ZoneDirectory.Announced;
import org.lazaret.group.zones.ZoneDirectory.Follow;
import org.lazaret.group.zones.ZoneDirectory.Join;
import org.lazaret.group.zones.ZoneDirectory.Joined;
import org.lazaret.group.zones.ZoneDirectory.Pass;
import org.lazaret.group.zones.ZoneDirectory.Waited;

/// Beside every statement that is refused stands its twin that is taken, in all else the same.
class ZoneDirectoryTest {
    private static final Said MOVED = new Moved(new Hub(Key.ofSigner(seed(3)), Key.ofSigner(seed(4)), "elsewhere:1"));
    private static final Said NOBODY = new Invited(List.of());

    private static void joins(String expected, String line) {
        Story.of(ZoneDirectory.KIND).when(new Join(expected, line)).then(new Joined(line));
    }

    private static void joinRefused(String expected, String line, Refusal why) {
        Story.of(ZoneDirectory.KIND).when(new Join(expected, line)).thenRefused(why);
    }

    private static void taken(ZoneDirectory by, String line) {
        Story.of(by).when(new Accept(line)).then(new Accepted(line));
    }

    private static void refused(ZoneDirectory by, String line, Refusal why) {
        Story.of(by).when(new Accept(line)).thenRefused(why);
    }

    @Test void a_zone_is_joined_by_the_hash_of_its_first_statement() {
        var line = signed(founding("uk"), ROOT, 2);
        joins(founding("uk").hash(), line);
        joins(founding("uk").hash().substring(0, 30), line);
        joinRefused(founding("ie").hash(), line, new ZoneDirectory.OtherRoot(founding("uk").hash(),
            founding("ie").hash()));
        var tooShort = founding("uk").hash().substring(0, 29);
        joinRefused(tooShort, line, new ZoneDirectory.OtherRoot(founding("uk").hash(), tooShort));
    }

    @Test void fewer_roots_than_needed_found_nothing() {
        joinRefused(founding("uk").hash(), signed(founding("uk"), ROOT, 1), new ZoneDirectory.TooFewSigned(1, 2));
        joinRefused(founding("uk").hash(), signed(founding("uk"), COMMAND, 5), new ZoneDirectory.TooFewSigned(0, 2));
    }

    @Test void nothing_is_taken_before_a_zone_is_joined() {
        refused(ZoneDirectory.KIND.blank(), next(founded(), NOBODY, COMMAND, 3), new ZoneDirectory.NotJoined());
    }

    @Test void a_zone_is_joined_once() {
        Story.of(founded()).when(new Join(founding("ie").hash(), signed(founding("ie"), ROOT, 2))).thenRefused(
            new ZoneDirectory.JoinedAlready("uk"));
        refused(founded(), next(founded(), new Founded(Uk.charter("uk")), ROOT, 3),
            new ZoneDirectory.JoinedAlready("uk"));
    }

    @Test void m_commanders_carry_and_one_fewer_do_not() {
        taken(founded(), next(founded(), NOBODY, COMMAND, 3));
        taken(founded(), next(founded(), NOBODY, COMMAND, 5));
        refused(founded(), next(founded(), NOBODY, COMMAND, 2), new ZoneDirectory.TooFewSigned(2, 3));
    }

    @Test void one_key_counts_once_however_often_it_signs() {
        var twice = founded().next(NINE, NOBODY).envelope().signed(seed(20)).signed(seed(20)).signed(seed(21));
        refused(founded(), twice.line(), new ZoneDirectory.TooFewSigned(2, 3));
        taken(founded(), twice.signed(seed(22)).line());
    }

    @Test void who_is_no_commander_counts_for_nothing() {
        var stranger = founded().next(NINE, NOBODY).envelope().signed(seed(20)).signed(seed(21)).signed(seed(77));
        refused(founded(), stranger.line(), new ZoneDirectory.TooFewSigned(2, 3));
        taken(founded(), stranger.signed(seed(24)).line());
    }

    @Test void a_signature_under_something_else_counts_for_nothing() {
        var other = founded().next(NINE, MOVED).envelope().signed(seed(20)).signed(seed(21)).signed(seed(22));
        var moved = new Dsse(founded().next(NINE, NOBODY).envelope().payload(), Statement.TYPE, other.signatures());
        refused(founded(), moved.line(), new ZoneDirectory.TooFewSigned(0, 3));
    }

    @Test void roots_and_commanders_do_not_stand_in_for_one_another() {
        taken(founded(), next(founded(), MOVED, ROOT, 2));
        refused(founded(), next(founded(), MOVED, COMMAND, 5), new ZoneDirectory.TooFewSigned(0, 2));
        refused(founded(), next(founded(), NOBODY, ROOT, 3), new ZoneDirectory.TooFewSigned(0, 3));
    }

    @Test void another_zones_statement_is_not_taken() {
        var other = new Statement(new Zone("ie"), 2, List.of(founded().head()), NINE, NOBODY);
        refused(founded(), signed(other.envelope(), COMMAND, 5), new ZoneDirectory.OtherZone("ie", "uk"));
    }

    @Test void what_follows_another_past_is_not_taken() {
        var other = new Statement(new Zone("uk"), 2, List.of(founding("ie").hash()), NINE, NOBODY);
        refused(founded(), signed(other.envelope(), COMMAND, 5), new ZoneDirectory.OtherPast(2));
        var none = new Statement(new Zone("uk"), 2, List.of(), NINE, NOBODY);
        refused(founded(), signed(none.envelope(), COMMAND, 5), new ZoneDirectory.OtherPast(2));
    }

    @Test void an_old_number_does_nothing_and_a_gap_waits_for_what_is_missing() {
        var second = next(founded(), NOBODY, COMMAND, 3);
        var later = founded().after(new Accepted(second));
        refused(later, second, new ZoneDirectory.OldNumber(2, 2));
        refused(founded(), next(later, NOBODY, COMMAND, 3), new ZoneDirectory.MissingBefore(3, 1));
        taken(later, next(later, NOBODY, COMMAND, 3));
    }

    @Test void commanders_who_were_replaced_command_no_more() {
        var later = heard(founded(), new Appointed(signers(40, 3, 2)), ROOT, 2);
        taken(later, next(later, NOBODY, 40, 2));
        refused(later, next(later, NOBODY, COMMAND, 5), new ZoneDirectory.TooFewSigned(0, 2));
    }

    @Test void those_who_are_appointed_wait_for_a_day_that_passes_at_the_site() {
        var line = next(founded(), new Appointed(signers(40, 3, 2)), ROOT, 2);
        var story = Story.of(founded()).when(new Accept(line)).then(new Announced(line, 86_400));
        var waits = story.book();
        var by = Dsse.parse(line).hash();
        assertThat(waits.commanders()).isEqualTo(founded().charter().commanders());
        refused(waits, next(waits, NOBODY, 40, 2), new ZoneDirectory.NotInOffice(3, 24));
        refused(waits, next(waits, NOBODY, COMMAND, 5), new ZoneDirectory.TooFewSigned(0, 2));
        taken(waits, next(waits, MOVED, ROOT, 2));
        story.when(new Pass("another", 86_400)).then();
        story.when(new Pass(by, 0)).then();
        var almost = story.when(new Pass(by, 86_399)).then(new Waited(by, 86_399)).book();
        refused(almost, next(waits, NOBODY, 40, 2), new ZoneDirectory.NotInOffice(3, 1));
        var there = story.when(new Pass(by, 1)).then(new Waited(by, 1)).book();
        assertThat(there.commanders()).isEqualTo(signers(40, 3, 2));
        taken(there, next(waits, NOBODY, 40, 2));
        story.when(new Pass(by, 1)).then();
    }

    @Test void whoever_comes_in_takes_those_whom_the_code_vouches_for_at_once() {
        var line = next(founded(), new Appointed(signers(40, 3, 2)), ROOT, 2);
        var came = Story.of(founded()).when(new Follow(line)).then(new Accepted(line)).book();
        assertThat(came.commanders()).isEqualTo(signers(40, 3, 2));
        taken(came, next(came, NOBODY, 40, 2));
    }

    @Test void the_last_word_counts_and_whoever_is_there_still_needs_no_day() {
        var story = Story.of(founded());
        var first = next(story.book(), new Appointed(signers(40, 3, 2)), ROOT, 2);
        story.when(new Accept(first)).then(new Announced(first, 86_400));
        story.when(new Pass(Dsse.parse(first).hash(), 80_000)).then(new Waited(Dsse.parse(first).hash(), 80_000));
        var second = next(story.book(), new Appointed(signers(50, 3, 2)), ROOT, 2);
        story.when(new Accept(second)).then(new Announced(second, 86_400));
        story.when(new Pass(Dsse.parse(first).hash(), 6_400)).then();
        assertThat(story.book().commanders()).isEqualTo(signers(COMMAND, 5, 3));
        assertThat(story.book().waiting()).map(ZoneDirectory.Replaced::left).contains(86_400L);
        var back = next(story.book(), new Appointed(signers(COMMAND, 5, 3)), ROOT, 2);
        story.when(new Accept(back)).then(new Accepted(back));
        assertThat(story.book().waiting()).isEmpty();
        taken(story.book(), next(story.book(), NOBODY, COMMAND, 3));
    }

    @Test void a_quorum_gets_new_boxes_one_generation_after_the_other() {
        taken(founded(), next(founded(), new Entrusted(Uk.quorum(2, 50)), ROOT, 2));
        refused(founded(), next(founded(), new Entrusted(Uk.quorum(3, 50)), ROOT, 2),
            new ZoneDirectory.OtherGeneration(3, 2));
        refused(founded(), next(founded(), new Entrusted(Uk.quorum(2, 50)), COMMAND, 5),
            new ZoneDirectory.TooFewSigned(0, 2));
    }

    @Test void what_is_no_statement_is_none() {
        refused(founded(), "", new ZoneDirectory.NoStatement());
        refused(founded(), Dsse.of("text/plain", new byte[]{1}).line(), new ZoneDirectory.NoStatement());
        refused(founded(), Dsse.of(Statement.TYPE, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).line(),
            new ZoneDirectory.NoStatement());
        refused(founded(), " ".repeat(ZoneDirectory.LONGEST + 1), new ZoneDirectory.NoStatement());
    }

    @Test void an_invited_site_comes_once_with_its_code() {
        var uk = inviting();
        var newcomer = Uk.newcomer(uk, "hill-vets/hill-street");
        var enrolled = Uk.enrolled(newcomer, Uk.code(uk).seed(), seed(99));
        taken(uk, next(uk, enrolled, COMMAND, 3));
        refused(uk, next(uk, enrolled, COMMAND, 2), new ZoneDirectory.TooFewSigned(2, 3));
        var later = heard(uk, enrolled, COMMAND, 3);
        assertThat(later.site(HILL_STREET)).contains(newcomer);
        refused(later, next(later, enrolled, COMMAND, 3), new ZoneDirectory.CameAlready("hill-street"));
        refused(founded(), next(founded(), enrolled, COMMAND, 3), new ZoneDirectory.NotInvited("hill-street"));
    }

    @Test void a_request_without_the_code_or_the_sites_own_key_enrols_nobody() {
        var uk = inviting();
        var newcomer = Uk.newcomer(uk, "hill-vets/hill-street");
        var code = Uk.code(uk).seed();
        for (var forged : List.of(Uk.enrolled(newcomer, seed(5), seed(99)), Uk.enrolled(newcomer, code, seed(5)),
            new Enrolled(newcomer, "", ""), Uk.enrolled(Uk.newcomer(founded().after(new Accepted(next(founded(),
                MOVED, ROOT, 2))), "hill-vets/hill-street"), code, code)))
            refused(uk, next(uk, forged, COMMAND, 3), new ZoneDirectory.CodeNotProven("hill-street"));
        taken(uk, next(uk, Uk.enrolled(newcomer, code, seed(99)), COMMAND, 3));
    }

    @Test void a_site_names_no_journals_but_its_own() {
        var uk = inviting();
        var other = Uk.enrolled(Uk.newcomer(uk, "hill-vets/hill-street-2"), Uk.code(uk).seed(), seed(99));
        refused(uk, next(uk, other, COMMAND, 3), new ZoneDirectory.NotItsJournals("hill-street"));
    }

    @Test void half_of_them_are_not_enough_to_sign_and_one_alone_opens_nothing() {
        assertThatThrownBy(() -> signers(COMMAND, 4, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(signers(COMMAND, 4, 3).needed()).isEqualTo(3);
        assertThatThrownBy(() -> new Quorum(1, Uk.quorum(1, 30).officers(), 1)).isInstanceOf(
            IllegalArgumentException.class);
        var twice = new Officer("other", Key.ofSigner(seed(20)));
        assertThatThrownBy(() -> new Signers(List.of(twice, signers(20, 1, 1).officers().getFirst()), 2)).isInstanceOf(
            IllegalArgumentException.class);
    }

    @Test void a_line_that_does_not_follow_is_no_line_of_this_book() {
        var later = heard(founded(), NOBODY, COMMAND, 3);
        assertThatThrownBy(() -> later.after(new Accepted(next(founded(), NOBODY, COMMAND, 3)))).isInstanceOf(
            CorruptBook.class);
        assertThatThrownBy(() -> later.after(new Joined(signed(founding("uk"), ROOT, 2)))).isInstanceOf(
            CorruptBook.class);
    }

    private static ZoneDirectory come() {
        var uk = Uk.inviting();
        var newcomer = Uk.newcomer(uk, "hill-vets/hill-street");
        return Uk.heard(uk, Uk.enrolled(newcomer, Uk.code(uk).seed(), seed(99)), COMMAND, 3);
    }

    private static Newcomer life(ZoneDirectory uk, int incarnation, int signing) {
        var key = Key.ofSigner(seed(signing)).bytes();
        var keys = new SiteKeys(Stream.of("care", "access").map(journal -> new VerifierKey(
            "hill-vets/hill-street/%s/%d".formatted(journal, incarnation), key).line()).toList(), Key.ofBox(seed(88)),
            Key.ofSigner(seed(87)));
        return new Newcomer(uk.root(), Uk.HILL_STREET, Trade.PRACTICE, keys, "");
    }

    private static Readmitted back(Newcomer newcomer, int signing) {
        return new Readmitted(newcomer, 200, HexFormat.of().formatHex(Key.sign(seed(signing), Readmitted.text(newcomer,
            200))));
    }

    @Test void a_site_that_came_back_goes_on_with_its_new_key_and_is_remembered_with_its_old_one() {
        var uk = come();
        var newcomer = life(uk, 2, 89);
        var line = next(uk, back(newcomer, 89), COMMAND, 3);
        taken(uk, line);
        var after = uk.after(new Accepted(line));
        assertThat(after.sites()).containsExactly(newcomer);
        assertThat(after.former()).extracting(ZoneDirectory.Former::site).isEqualTo(uk.sites());
        assertThat(after.successor(Uk.HILL_STREET, Key.ofSigner(seed(99)), 1)).contains(newcomer);
        assertThat(after.successor(Uk.HILL_STREET, Key.ofSigner(seed(80)), 2)).as(
            "a second one from the same stick").contains(newcomer);
        assertThat(after.successor(Uk.HILL_STREET, Key.ofSigner(seed(89)), 2)).isEmpty();
        assertThat(uk.successor(Uk.HILL_STREET, Key.ofSigner(seed(89)), 2)).as("before it is said").isEmpty();
    }

    @Test void nobody_comes_back_without_commanders_its_new_key_and_a_later_life() {
        var uk = come();
        var newcomer = life(uk, 2, 89);
        refused(uk, next(uk, back(newcomer, 89), COMMAND, 2), new ZoneDirectory.TooFewSigned(2, 3));
        refused(uk, next(uk, back(newcomer, 99), COMMAND, 3), new ZoneDirectory.KeyNotProven("hill-street"));
        refused(uk, next(uk, new Readmitted(newcomer, 201, back(newcomer, 89).own()), COMMAND, 3),
            new ZoneDirectory.KeyNotProven("hill-street"));
        refused(uk, next(uk, back(life(uk, 1, 89), 89), COMMAND, 3), new ZoneDirectory.NoLaterLife("hill-street", 1));
        var early = founded();
        refused(early, next(early, back(life(early, 2, 89), 89), COMMAND, 3), new ZoneDirectory.NotCome("hill-street"));
    }
}
