package org.lazaret.core.site;

import org.lazaret.core.book.Refusal;

/// More text than one entry holds.
public record TooLong(long bytes, long most) implements Refusal {}
