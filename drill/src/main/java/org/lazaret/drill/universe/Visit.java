package org.lazaret.drill.universe;

import java.util.function.Consumer;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Session;

/// A request as it arrives at a node.
///
/// @param back where the answer goes
public record Visit(Session session, Wish wish, RequestId once, Consumer<Answer> back) {}
