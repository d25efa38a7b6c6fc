package org.lazaret.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The rooms of the practice on a phone in somebody's hand.
class PhoneStoryTest {
    @RegisterExtension final Street street = new Street();

    @Test void search_has_the_width_the_banner_its_own_line_and_the_open_room_is_in_sight() {
        var phone = street.sit("Anna Bell MRCVS");
        for (var room : List.of("waiting", "diary", "clients", "drugs", "bills", "premises")) {
            phone.navigate(street.address() + room);
            assertThat(Fit.onScreens(phone)).as(room).isEmpty();
        }
        assertThat(street.complaints()).isEmpty();
    }
}
