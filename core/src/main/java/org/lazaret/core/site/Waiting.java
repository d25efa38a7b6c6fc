package org.lazaret.core.site;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.rows.Followed;

/// An act that waits for the disk: what the tables will follow, and who is to be answered.
///
/// @param kept called when it is durable and in the tables
/// @param broken called with the reason when the site stops before
record Waiting(List<Followed.Written> entries, Runnable kept, Consumer<String> broken) {}
