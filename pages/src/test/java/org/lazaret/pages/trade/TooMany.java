package org.lazaret.pages.trade;

import java.time.LocalDate;
import org.lazaret.core.book.Refusal;

/// More was asked than there is.
public record TooMany(long asked, LocalDate since) implements Refusal {}
