package org.lazaret.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.pages.trade.Called;
import org.lazaret.pages.trade.Colour;
import org.lazaret.pages.trade.TooMany;

class WordsTest {
    private static final TooMany TOO_MANY = new TooMany(3, LocalDate.of(2026, 1, 5));

    @Test void a_refusal_is_a_sentence_with_its_figures_in_it() {
        assertThat(said(Locale.ENGLISH, TOO_MANY)).isEqualTo(
            "Cannot take 3: none was there since 5 Jan 2026. Don't ask again.");
    }

    @Test void another_language_has_its_own_sentence_and_its_own_months() {
        assertThat(said(Locale.forLanguageTag("nl"), new TooMany(3, LocalDate.of(2026, 3, 5)))).isEqualTo(
            "Kan geen 3 nemen: er was niets sinds 5 mrt 2026.");
    }

    @Test void a_word_that_a_language_lacks_is_said_in_english() {
        assertThat(new Words(Locale.forLanguageTag("nl")).of(Colour.RED)).isEqualTo("red");
    }

    @Test void what_a_part_says_is_not_taken_for_a_place() {
        assertThat(said(Locale.ENGLISH, new Called("{1}", "$1"))).isEqualTo("{1} is not $1.");
    }

    @Test void a_page_speaks_the_words_of_its_room() {
        assertThat(Words.english().say(Called.class, "page.greeting", "Rex")).isEqualTo("Good morning, Rex");
    }

    private static String said(Locale locale, Refusal refusal) {
        return new Words(locale).of(refusal, AccountId::name);
    }
}
