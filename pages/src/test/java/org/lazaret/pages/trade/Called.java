package org.lazaret.pages.trade;

import org.lazaret.core.book.Refusal;

/// One thing bears the name of another.
public record Called(String first, String second) implements Refusal {}
