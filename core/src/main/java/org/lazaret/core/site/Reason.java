package org.lazaret.core.site;

import java.time.Duration;
import java.util.List;

/// Why someone would read about subjects just now, as a room finds it in its own tables.
///
/// @param kind as in `Why`
/// @param sql finds the books that explain those in `asked`, a table with one column `whom`: rows of `whom`, `book` and
///     `since`, of which for one subject the greatest counts
/// @param moments what stands for each `?`, from the moment of reading
public record Reason(String kind, String sql, List<Duration> moments) {}
