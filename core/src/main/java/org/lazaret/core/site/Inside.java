package org.lazaret.core.site;

/// What is behind every desk of a site.
///
/// @param history what is known of the site's past
record Inside(Parts parts, Works works, Acts acts, Reader reader, History history) {
    /// @param alone what lies here only
    /// @param scrubbing what was found when it was read anew
    /// @param onlookers who looked at whom
    /// @param watchmen who see it at once
    record History(Alone alone, Scrubbing scrubbing, Onlookers onlookers, Watchmen watchmen) {}
}
