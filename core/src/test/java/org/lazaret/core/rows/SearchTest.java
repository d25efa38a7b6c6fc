package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Finds.Found;
import org.lazaret.core.world.Chance;

/// The search box: what people type, and what they get; held against reading everything.
class SearchTest {
    private final Chance chance = new Chance(11);
    private final SearchIndex index = new SearchIndex();
    private final List<String> said = new ArrayList<>();

    @Test void accents_capitals_and_apostrophes_need_not_be_typed() {
        say("Siobhán O'Neill", "Müller", "Łukasz Straße", "Mark Neilson", "Ærø");
        for (var typed : List.of("o'ne", "O’NEI", "oneill", "neill", "siobhan o", "SIOBHÁN", "neill siob"))
            assertThat(find(typed)).as(typed).containsExactly("Siobhán O'Neill");
        assertThat(find("muller")).containsExactly("Müller");
        assertThat(find("lukasz strasse")).containsExactly("Łukasz Straße");
        assertThat(find("aero")).containsExactly("Ærø");
        assertThat(find("nei")).containsExactly("Mark Neilson", "Siobhán O'Neill");
    }

    @Test void every_part_of_a_double_name_begins_a_word() {
        say("Anna Smith-Jones");
        for (var typed : List.of("smith", "smith-j", "smithj", "jones", "jon an", "anna smith-jones"))
            assertThat(find(typed)).as(typed).containsExactly("Anna Smith-Jones");
        assertThat(find("ones")).isEmpty();
        assertThat(find("smith bones")).isEmpty();
    }

    @Test void a_phone_number_is_found_however_it_is_written() {
        say("07700 900123", "+44 7700 900456", "0044 (0)7700-900789", "+353 1 234 5678", "020 7946 0000");
        for (var typed : List.of("07700 900", "+44 7700 900", "07700900", "7700 900", "0044 7700 9", "+44 (0)7700 900"))
            assertThat(find(typed)).as(typed).containsExactly("+44 7700 900456", "0044 (0)7700-900789", "07700 900123");
        assertThat(find("+44 7700 900 456")).containsExactly("+44 7700 900456");
        assertThat(find("01 234")).containsExactly("+353 1 234 5678");
        assertThat(find("+353 1")).containsExactly("+353 1 234 5678");
        assertThat(find("+4")).as("so far it may be any").hasSize(5);
        assertThat(find("900123")).isEmpty();
    }

    @Test void a_chip_is_found_by_its_beginning_with_gaps_or_without() {
        say("981 020 003 812 345", "981020003999999", "985112001234567");
        assertThat(find("98102")).containsExactly("981 020 003 812 345", "981020003999999");
        assertThat(find("981 020 003 8")).containsExactly("981 020 003 812 345");
        assertThat(find("985112001234567")).containsExactly("985112001234567");
    }

    @Test void an_address_is_found_by_its_beginning() {
        say("anna.o@example.co.uk");
        for (var typed : List.of("anna", "anna.o", "anna.o@exa", "ANNA.O@EXAMPLE.CO.UK"))
            assertThat(find(typed)).as(typed).hasSize(1);
        assertThat(find("example")).isEmpty();
    }

    @Test void all_words_typed_must_begin_one() {
        put(1, "Rex", List.of("Rex", "Smith", "981020003999999", "07700 900123"));
        put(2, "Rexona", List.of("Rexona", "Miller"));

        assertThat(index.find("smith rex", 9)).containsExactly(1L);
        assertThat(index.find("rex 981 020", 9)).containsExactly(1L);
        assertThat(index.find("07700 900 rex", 9)).containsExactly(1L);
        assertThat(index.find("rex", 9)).as("the whole word first").containsExactly(1L, 2L);
        assertThat(index.find("rex jones", 9)).isEmpty();
    }

    @Test void the_owners_words_lead_to_the_animal_together_with_its_own() {
        put(1, "Ann Smith", List.of("Ann Smith", "07700 900123"));
        lead(2, "Rex", 1);
        lead(3, "Rexona", 9);

        assertThat(index.find("smith rex", 9)).containsExactly(2L);
        assertThat(index.find("rex ann smi", 9)).containsExactly(2L);
        assertThat(index.find("07700 900 rex", 9)).containsExactly(2L);
        assertThat(index.find("smith", 9)).as("the owner alone: not all that is theirs").containsExactly(1L);
        assertThat(index.find("ann smith", 9)).containsExactly(1L);
        assertThat(index.find("smith bella", 9)).isEmpty();
        index.change(List.of(), List.of(1L));
        assertThat(index.find("smith rex", 9)).as("who is gone leads nowhere").isEmpty();
    }

    @Test void nothing_typed_finds_nothing() {
        say("Anna");
        for (var typed : List.of("", "  ", "'", "- .", "+")) assertThat(find(typed)).as(typed).isEmpty();
    }

    @Test void the_best_come_first_and_no_more_than_asked() {
        say("Smithson", "Smith Zoe", "Smith Adam", "Smithers");
        assertThat(find("smith")).containsExactly("Smith Adam", "Smith Zoe", "Smithers", "Smithson");
        assertThat(index.find("smith", 2)).hasSize(2);
        assertThat(index.find("smith", 1)).containsExactly(3L);
    }

    @Test void a_search_finds_what_reading_everything_finds_in_the_same_order() {
        var there = new ArrayList<Found>();
        int number = 0;
        for (int group = 0; group < 200; group++) {
            var added = new ArrayList<Found>();
            var gone = new ArrayList<Long>();
            while (!there.isEmpty() && chance.oneIn(3)) gone.add(there.remove(chance.below(there.size())).number());
            for (int each = chance.below(12); each >= 0; each--) added.add(found(++number, word() + " " + word()));
            there.addAll(added);
            index.change(added, gone);
            if (group % 10 == 0) for (int each = 0; each < 20; each++) compare(there, typed());
        }
        assertThat(there.size()).isGreaterThan(500);
    }

    @Test void an_index_that_took_many_at_once_is_one_that_grew() {
        var filled = new SearchIndex();
        var piece = new ArrayList<Found>();
        for (int number = 20_000; number > 0; number--) {
            piece.add(found(number, word() + " " + word()));
            if (number % 500 != 1) continue;
            filled.change(piece, List.of());
            piece.forEach(each -> index.change(List.of(each), List.of()));
            piece.clear();
        }
        for (int each = 0; each < 100; each++) {
            var typed = typed();
            assertThat(filled.find(typed, 50)).as(typed).isEqualTo(index.find(typed, 50));
        }
    }

    private void compare(List<Found> there, String typed) {
        var most = 1 + chance.below(30);
        var naive = there.stream().filter(each -> matches(each, there, typed)).sorted(
            Comparator.<Found>comparingInt(each -> -whole(each, there, typed)).thenComparing(
                SearchTest::label).thenComparing(Found::number)).limit(most).map(Found::number).toList();
        assertThat(index.find(typed, most)).as(typed).isEqualTo(naive);
    }

    private static String label(Found found) { return found.what().label().text().toLowerCase(Locale.ROOT); }

    /// Words of its own, and of the one who leads to it.
    private static List<String> words(Found found, List<Found> there) {
        var words = new ArrayList<>(List.of(label(found).split(" ")));
        there.stream().filter(each -> each.book() == found.leader()).forEach(
            leader -> words.addAll(List.of(label(leader).split(" "))));
        return words;
    }

    private static boolean matches(Found found, List<Found> there, String typed) {
        var own = List.of(label(found).split(" "));
        var begins = List.of(typed.split(" "));
        return begins.stream().anyMatch(begin -> own.stream().anyMatch(word -> word.startsWith(begin)))
            && begins.stream().allMatch(
                begin -> words(found, there).stream().anyMatch(word -> word.startsWith(begin)));
    }

    private static int whole(Found found, List<Found> there, String typed) {
        return (int) List.of(typed.split(" ")).stream().distinct().filter(words(found, there)::contains).count();
    }

    private String typed() {
        return word().substring(0, 1 + chance.below(4)) + (chance.oneIn(2) ? " " + word().substring(0, 1) : "");
    }

    private String word() {
        var word = new StringBuilder();
        for (int letter = 0; letter < 4; letter++) word.append((char) ('a' + chance.below(5)));
        return word.toString();
    }

    private void say(String... labels) {
        for (var label : labels) {
            said.add(label);
            put(said.size(), label, List.of(label));
        }
    }

    private void put(int number, String label, List<String> words) {
        var what = new Findable("client/" + number, new SubjectId("s" + number), "client", new Personal(label),
            words.stream().map(Personal::new).toList());
        index.change(List.of(new Found(number, what, number, 0)), List.of());
    }

    private void lead(int number, String label, int leader) {
        var what = found(number, label).what();
        index.change(List.of(new Found(number, what, number, leader)), List.of());
    }

    private static Found found(int number, String label) {
        return new Found(number, new Findable("client/" + number, new SubjectId("s" + number), "client",
            new Personal(label), List.of(new Personal(label))), number, number / 2);
    }

    private List<String> find(String typed) {
        return index.find(typed, 9).stream().map(number -> said.get(number.intValue() - 1)).toList();
    }
}
