package org.lazaret.drill.universe;

import java.time.ZoneId;

/// What a site is called, and the clock on its wall.
///
/// @param site also its folder on the computer's disk, e.g. `high-street`
/// @param title as its people call it, e.g. `High Street Vets`
public record Home(String group, String site, String title, ZoneId clock) {
    /// The file on a stick that unlocks its vault.
    String keyFile() { return "stick/" + site + ".key"; }
}
