package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Refusal;

/// Every reason why something may not be has its words, in every language, and they say what to do now.
class RefusalWordsTest {
    private static final List<String> LANGUAGES = List.of("words.properties", "words_nl.properties");
    /// What may not be, why, and what to do now.
    private static final Pattern ENGLISH = Pattern.compile("Cannot [^:]+: .+[.] [A-Z{].+[.]");
    private static final Pattern PLACE = Pattern.compile("[{](\\d+)[}]");

    @Test void every_refusal_has_its_words_in_every_language() {
        assertThat(
            refusals().flatMap(refusal -> LANGUAGES.stream().filter(language -> words(refusal, language) == null).map(
                language -> "%s has no words in %s".formatted(refusal.getSimpleName(), language)))).as(
                    "Add a line with its simple name to the properties beside its room").isEmpty();
    }

    @Test void words_name_only_components_that_there_are() {
        assertThat(refusals().flatMap(refusal -> LANGUAGES.stream().filter(language -> !fits(refusal, language)).map(
            language -> "%s in %s".formatted(refusal.getSimpleName(), language)))).as(
                "{0} is the first component of the record").isEmpty();
    }

    @Test void words_say_what_may_not_be_and_why_and_what_to_do_now() {
        assertThat(refusals().map(refusal -> words(refusal, LANGUAGES.getFirst())).filter(words -> words != null
            && !ENGLISH.matcher(words).matches())).as("Cannot ⟨what was asked⟩: ⟨why⟩. ⟨What to do now⟩.").isEmpty();
    }

    private static Stream<? extends Class<?>> refusals() {
        return House.shipped().stream().filter(type -> type.isAssignableTo(Refusal.class) && type.isRecord()).map(
            JavaClass::reflect);
    }

    private static boolean fits(Class<?> refusal, String language) {
        var words = words(refusal, language);
        return words == null || PLACE.matcher(words).results().allMatch(
            place -> Integer.parseInt(place.group(1)) < refusal.getRecordComponents().length);
    }

    private static String words(Class<?> refusal, String language) {
        try (var file = refusal.getResourceAsStream(language)) {
            var words = new Properties();
            if (file != null) words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words.getProperty(refusal.getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
