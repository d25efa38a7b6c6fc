package org.lazaret.practice.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Cost;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Clue.Sort;
import org.lazaret.group.finding.SqliteTokens;
import org.lazaret.group.finding.Token;
import org.lazaret.group.finding.TokenKey;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.nights.Changes;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// Whoever is a client or patient here can be found, and whoever is no more cannot.
class PublishingTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final TokenKey KEY = new TokenKey(1, Neighbours.OWL, "a".repeat(64));
    private static final TokenKey NEXT = new TokenKey(2, Neighbours.OWL, "b".repeat(64));
    private static final Personal NOTHING = new Personal("");
    private static final ClientId ANN = new ClientId("ann");
    private static final AnimalId REX = new AnimalId("rex");
    private static final Clue PHONE = new Clue(Sort.PHONE, "+441632960100");
    private static final Clue MOBILE = new Clue(Sort.PHONE, "+447700900123");
    private static final Clue MAIL = new Clue(Sort.EMAIL, "ann@hill.example");
    private static final Clue CHIP = new Clue(Sort.CHIP, "900182000000001");

    private final Neighbours site = new Neighbours().join(Neighbours.OWL, Neighbours.HIGH);
    private final SqliteTokens tokens = SqliteTokens.inMemory();
    private final List<SubjectId> touched = new ArrayList<>();
    private final Publishing publishing = publishing();
    private Instant now = NINE;

    private Publishing publishing() {
        return new Publishing(tokens, from -> new Changes.Changed(touched.subList((int) from, touched.size()),
            touched.size()), Neighbours.seed(9), Cost.NONE);
    }

    @BeforeEach void register() {
        told(new Client.Register(details("01632 960100, 07700 900123", "Ann@Hill.example")));
        site.told(REX.book(), new Animal.Register(ANN, new org.lazaret.practice.patients.Details(new Personal("Rex"),
            Species.DOG, NOTHING, Sex.MALE, Optional.empty(), new Personal(CHIP.text()))));
        touched.add(REX.subject());
    }

    private static org.lazaret.practice.clients.Details details(String phone, String mail) {
        return new org.lazaret.practice.clients.Details(new Personal("Ann"), new Personal(phone), new Personal(mail),
            NOTHING);
    }

    private void told(Client.Command command) {
        site.told(ANN.book(), command);
        touched.add(ANN.subject());
    }

    private static List<Token> made(TokenKey key, Clue... clues) {
        return Stream.of(clues).map(clue -> key.token(clue, Neighbours.UK, Cost.NONE)).sorted(Comparator.comparing(
            Token::hex)).toList();
    }

    private List<Token> published(Publishing by, TokenKey key) {
        while (by.step(site.desk(), new Seeking.Made(key, Neighbours.UK, now))) {}
        return tokens.all(key.name());
    }

    private void assertPublished(Clue... clues) {
        assertThat(published(publishing, KEY)).isEqualTo(made(KEY, clues));
    }

    @Test void every_number_address_and_chip_has_a_token_and_a_new_one_takes_the_place_of_an_old_one() {
        assertPublished(PHONE, MOBILE, MAIL, CHIP);
        told(new Client.Correct(details("01632 960100, 960101", "")));
        assertPublished(PHONE, CHIP);
    }

    @Test void who_moves_away_goes_with_all_their_animals_and_comes_back_with_them() {
        assertPublished(PHONE, MOBILE, MAIL, CHIP);
        told(new Client.MoveAway());
        assertPublished();
        told(new Client.ComeBack());
        assertPublished(PHONE, MOBILE, MAIL, CHIP);
    }

    @Test void an_animal_that_died_has_none() {
        site.told(REX.book(), new Animal.Die(LocalDate.of(2026, 1, 5)));
        touched.add(REX.subject());
        assertPublished(PHONE, MOBILE, MAIL);
    }

    @Test void who_is_erased_has_none() {
        assertPublished(PHONE, MOBILE, MAIL, CHIP);
        site.practice.desk("site").erase(ANN.subject(), new RequestId("erase-ann"));
        site.practice.settle();
        touched.add(ANN.subject());
        touched.add(REX.subject());
        assertPublished();
    }

    @Test void it_goes_on_after_a_start_where_it_was_and_makes_nothing_twice() {
        publishing.step(site.desk(), new Seeking.Made(KEY, Neighbours.UK, now));
        publishing.step(site.desk(), new Seeking.Made(KEY, Neighbours.UK, now));
        assertThat(tokens.count().waiting()).isEqualTo(1);
        var again = publishing();
        assertThat(published(again, KEY)).isEqualTo(made(KEY, PHONE, MOBILE, MAIL, CHIP));
        assertThat(tokens.followed()).isEqualTo(2);
    }

    @Test void under_another_key_everyone_is_made_anew() {
        assertPublished(PHONE, MOBILE, MAIL, CHIP);
        assertThat(published(publishing, NEXT)).isEqualTo(made(NEXT, PHONE, MOBILE, MAIL, CHIP));
        assertThat(tokens.all(KEY.name())).isEmpty();
    }

    /// What the hub has, from all that was sent to it.
    private byte[] atHub(List<Message.OfTokens> sent) {
        var all = sent.stream().flatMap(message -> message instanceof Message.Tokens(_, _, var some)
            ? some.stream()
            : Stream.of()).sorted(Comparator.comparing(Token::hex)).toList();
        return Buckets.digests(all);
    }

    private void exchange() { publishing.exchange(site, new Seeking.Made(KEY, Neighbours.UK, now)); }

    @Test void the_hub_is_brought_what_it_has_not_and_nothing_else() {
        published(publishing, KEY);
        exchange();
        assertThat(site.sent).containsExactly(new Message.Compare(KEY.name()));
        site.compared.add(new Message.Compared(KEY.name(), new byte[Buckets.COUNT * Buckets.DIGEST]));
        exchange();
        assertThat(atHub(site.sent)).isEqualTo(Buckets.digests(tokens.all(KEY.name())));
        now = now.plusSeconds(10);
        exchange();
        assertThat(site.sent.removeLast()).as("it may be lost").isEqualTo(new Message.Compare(KEY.name()));
        site.compared.add(new Message.Compared(KEY.name(), atHub(site.sent)));
        site.sent.clear();
        exchange();
        now = now.plusSeconds(10);
        exchange();
        assertThat(site.sent).isEmpty();
        now = now.plusSeconds(3_600);
        exchange();
        assertThat(site.sent).as("the hub may have lost them").containsExactly(new Message.Compare(KEY.name()));
    }

    @Test void what_the_hub_says_of_another_key_is_nothing() {
        published(publishing, KEY);
        site.compared.add(new Message.Compared(NEXT.name(), new byte[Buckets.COUNT * Buckets.DIGEST]));
        exchange();
        assertThat(site.sent).containsExactly(new Message.Compare(KEY.name()));
    }
}
