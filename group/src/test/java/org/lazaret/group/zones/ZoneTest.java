package org.lazaret.group.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {
    @Test void a_zone_is_called_by_its_name() { assertThat(new Zone("uk-cloud").name()).isEqualTo("uk-cloud"); }

    @ParameterizedTest
    @ValueSource(strings = {"", "UK", "1uk", "uk/ie", "u k",
        "abcdefghijklmnopqrstuvwxyz-1234567"}) void a_name_of_another_shape_is_refused(String name) {
        assertThatThrownBy(() -> new Zone(name)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(
            name);
    }
}
