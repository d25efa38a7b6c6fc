package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A vet types a note without a pause, and in the middle of it the node and the browser are killed at once: every key
/// that was pressed more than five seconds before is there afterwards.
class FiveSecondsStoryTest {
    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(250);
    private static final String NOTE = "Limps on the left fore since Sunday; worse after rest. ";

    @RegisterExtension private final Street street = new Street();

    /// @param nanos when it was pressed
    private record Key(char what, long nanos) {}

    @Test void what_was_typed_five_seconds_before_everything_died_is_there() {
        var page = street.sit("Anna Bell MRCVS");
        var hand = new Hand(page, street.address());
        hand.register("Margaret Thornton");
        var consultation = hand.callIn(hand.animal("Biscuit"));
        var history = page.locator("form[action$='/notes'] textarea[name=history]").first();
        history.focus();
        var keys = new ArrayList<Key>();
        for (char key : NOTE.toCharArray()) {
            page.keyboard().type(String.valueOf(key));
            keys.add(new Key(key, System.nanoTime()));
            LockSupport.parkNanos(BETWEEN_KEYS.toNanos());
        }
        long killed = System.nanoTime();
        street.kill();
        street.killBrowsers();
        street.restart();

        var old = new StringBuilder();
        keys.stream().filter(key -> killed - key.nanos > PROMISE.toNanos()).forEach(key -> old.append(key.what));
        assertThat(old).as("what the promise is about").hasSizeGreaterThan(NOTE.length() / 3);
        var again = street.sit("Anna Bell MRCVS");
        again.navigate(consultation);
        assertThat(again.getByText("It is not saved yet")).isVisible();
        assertThat(again.locator("form[action$='/notes'] textarea[name=history]").first().inputValue()).startsWith(
            old);
    }
}
