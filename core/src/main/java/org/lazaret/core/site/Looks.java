package org.lazaret.core.site;

import java.util.List;

/// What the access journal knows, the latest first.
///
/// @param more whether there are earlier ones
/// @param unread how many entries at the end of the journal have not been gone through yet; more than none only in the
///     first minutes after tables were made anew
public record Looks(List<Looked> found, boolean more, long unread) {}
