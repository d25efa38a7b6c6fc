package org.lazaret.guard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Session;
import org.lazaret.guard.watch.Finding.Read;
import org.lazaret.guard.watch.Findings.Close;
import org.lazaret.guard.watch.Findings.Command;
import org.lazaret.guard.watch.Findings.Conclude;
import org.lazaret.guard.watch.Findings.Concluded;
import org.lazaret.guard.watch.Findings.Event;
import org.lazaret.guard.watch.Findings.Find;
import org.lazaret.guard.watch.Findings.Found;

/// The law of findings.
class FindingsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Finding DECOY = finding(Rule.DECOY, "eve");
    private static final Event FIRST = new Found(1, DECOY, Response.STOPPED, NINE);

    private static Finding finding(Rule rule, String who) {
        return new Finding(rule, new AccountId(who), new DeviceId("desk-1"), 1, 1, Finding.newest(List.of(7L)), NINE);
    }

    private static Story<Findings, Command, Event> site(Event... events) {
        return Story.of(Findings.KIND).by(Session.SITE).given(events);
    }

    @Test void a_strong_rule_stops_asks_the_last_who_treats_and_a_weak_one_tells() {
        site().when(new Find(DECOY, false)).then(FIRST);
        site().when(new Find(DECOY, true)).then(new Found(1, DECOY, Response.ASKED, NINE));
        var weak = finding(Rule.UNEXPLAINED, "eve");
        site().when(new Find(weak, false)).then(new Found(1, weak, Response.TOLD, NINE));
    }

    @Test void only_the_site_itself_finds() {
        site().by(new AccountId("eve")).when(new Find(finding(Rule.DECOY, "tom"), false)).thenRefused(
            new Findings.OnlyTheWatch());
    }

    @Test void the_same_cause_is_found_once_while_it_is_open() {
        site(FIRST).when(new Find(DECOY, false)).thenRefused(new Findings.FoundAlready(1));
        var other = finding(Rule.DECOY, "ann");
        site(FIRST).when(new Find(other, false)).then(new Found(2, other, Response.STOPPED, NINE));
        var rule = finding(Rule.UNEXPLAINED, "eve");
        site(FIRST).when(new Find(rule, false)).then(new Found(2, rule, Response.TOLD, NINE));
        site(FIRST, new Concluded(1, new Close(Outcome.MISTAKE, new AccountId("meg"), NINE))).when(new Find(DECOY,
            false)).then(new Found(2, DECOY, Response.STOPPED, NINE));
    }

    @Test void too_many_in_an_hour_and_in_a_day_are_one_cause() {
        var hour = new Found(1, finding(Rule.MANY_IN_AN_HOUR, "eve"), Response.STOPPED, NINE);
        for (var rule : List.of(Rule.MANY_IN_A_DAY, Rule.SHOWN_IN_AN_HOUR))
            site(hour).when(new Find(finding(rule, "eve"), false)).thenRefused(new Findings.FoundAlready(1));
    }

    @Test void somebody_looks_into_it_once() {
        var meg = new AccountId("meg");
        var closed = new Concluded(1, new Close(Outcome.INTRUDER, meg, NINE));
        var book = site(FIRST).by(meg).when(new Conclude(1, Outcome.INTRUDER)).then(closed).book();
        assertThat(book.open()).isEmpty();
        assertThat(book.line(1).orElseThrow().close()).isEqualTo(Optional.of(closed.close()));
        site(FIRST, closed).when(new Conclude(1, Outcome.MISTAKE)).thenRefused(new Findings.ConcludedBefore(1));
        site(FIRST).when(new Conclude(2, Outcome.MISTAKE)).thenRefused(new Findings.NotFound(2));
    }

    @Test void what_stands_against_somebody_in_a_time_is_what_no_person_has_called_harmless() {
        var eve = new AccountId("eve");
        var any = new DeviceId("");
        var desk = new DeviceId("desk-1");
        var book = site(FIRST).book();
        assertThat(book.against(eve, any, NINE, NINE.plusSeconds(1))).hasSize(1);
        assertThat(book.against(new AccountId(""), desk, NINE, NINE.plusSeconds(1))).hasSize(1);
        assertThat(book.against(new AccountId("tom"), any, NINE, NINE.plusSeconds(1))).isEmpty();
        assertThat(book.against(eve, new DeviceId("desk-2"), NINE, NINE.plusSeconds(1))).isEmpty();
        assertThat(book.against(eve, any, NINE.plusSeconds(1), NINE.plusSeconds(9))).as("found before").isEmpty();
        assertThat(book.against(eve, any, NINE.minusSeconds(9), NINE)).as("read afterwards").isEmpty();
        for (var outcome : Outcome.values())
            assertThat(site(FIRST, new Concluded(1, new Close(outcome, eve, NINE))).book().against(eve, any, NINE,
                NINE.plusSeconds(1)).isEmpty()).as(outcome.name()).isEqualTo(
                    outcome != Outcome.INTRUDER && outcome != Outcome.TALKED_TO);
    }

    @Test void of_many_reads_the_newest_are_named() {
        var all = LongStream.range(0, 300).boxed().toList();
        assertThat(Finding.newest(all)).hasSize(200).startsWith(new Read(100)).endsWith(new Read(299));
    }

    @Test void of_a_hundred_closed_ones_the_oldest_goes_and_an_open_one_stays() {
        var site = site(FIRST);
        for (int number = 2; number <= 101; number++)
            site.given(new Found(number, finding(Rule.DECOY, "a" + number), Response.STOPPED, NINE),
                new Concluded(number, new Close(Outcome.MISTAKE, new AccountId("meg"), NINE)));
        assertThat(site.book().lines()).hasSize(100).first().extracting(Findings.Line::number).isEqualTo(1);
        assertThat(site.book().line(2)).isEmpty();
    }
}
