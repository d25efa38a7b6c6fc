package org.lazaret.drill.scenario;

import java.time.ZoneId;

/// A site of a group that is played.
///
/// @param name lower case, also of its folder, e.g. `hospital-3`
/// @param zone its hosting boundary, e.g. `uk`
public record Post(String name, Trade trade, String zone) {
    /// What a site is there for.
    public enum Trade { PRACTICE, OUT_OF_HOURS, HOSPITAL }

    /// The clock on its wall.
    public ZoneId clock() {
        return switch (zone) {
            case "nl" -> ZoneId.of("Europe/Amsterdam");
            case "ie" -> ZoneId.of("Europe/Dublin");
            default -> ZoneId.of("Europe/London");
        };
    }
}
