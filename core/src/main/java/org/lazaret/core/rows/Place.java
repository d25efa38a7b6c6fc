package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Where a sealed cell lies: no cell opens at another place.
///
/// @param book of its row
record Place(String table, String column, String book) {
    byte[] header(String subject) { return String.join("\n", "cell", table, column, book, subject).getBytes(UTF_8); }
}
