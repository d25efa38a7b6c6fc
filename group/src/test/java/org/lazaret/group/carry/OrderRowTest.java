package org.lazaret.group.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lazaret.group.zones.Dsse;

/// Orders between a site and its hub, both ways, whatever the hub makes of them.
class OrderRowTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Dsse OWN = Dsse.of("order", new byte[]{1});
    private static final Dsse OTHER = Dsse.of("order", new byte[]{2});

    private final OrderRow row = new OrderRow(Mail.none());

    private void all(Instant now, String... orders) {
        row.take(new Message.Ordered(0, List.of(orders)), now);
        for (var order : orders) row.took(order);
        row.take(new Message.Ordered(orders.length, List.of()), now);
    }

    @Test void what_the_hub_lacks_is_brought_once_and_again_when_it_still_lacks_it() {
        row.has(Map.of(OWN.hash(), OWN.line()));
        assertThat(row.wish(NINE)).as("first it is asked").contains(new Message.Heed(0));
        all(NINE);
        assertThat(row.wish(NINE)).contains(new Message.Brought(OWN.line()));
        assertThat(row.wish(NINE)).isEmpty();
        var later = NINE.plus(Duration.ofHours(1));
        assertThat(row.wish(later)).contains(new Message.Heed(0));
        all(later);
        assertThat(row.wish(later)).as("it swallowed it").contains(new Message.Brought(OWN.line()));
    }

    @Test void what_the_hub_has_is_not_brought() {
        row.has(Map.of(OWN.hash(), OWN.line()));
        all(NINE, OTHER.line(), OWN.line());
        assertThat(row.wish(NINE)).isEmpty();
    }

    @Test void what_was_looked_at_before_all_began_anew_is_not_taken_for_another() {
        row.take(new Message.Ordered(0, List.of(OWN.line())), NINE);
        var before = row.first().orElseThrow();
        row.reached();
        row.took(before);
        row.take(new Message.Ordered(0, List.of(OTHER.line(), OWN.line())), NINE);
        row.took(before);
        assertThat(row.first()).contains(OTHER.line());
        row.took(OTHER.line());
        assertThat(row.first()).contains(OWN.line());
    }
}
