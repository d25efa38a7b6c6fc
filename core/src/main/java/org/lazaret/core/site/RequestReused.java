package org.lazaret.core.site;

import org.lazaret.core.book.Refusal;

/// A request id that has already answered something else.
public record RequestReused() implements Refusal {}
