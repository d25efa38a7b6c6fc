package org.lazaret.core.book;

/// What an automation tells another book.
public record Told<C>(BookId<?, C, ?> book, C command) {}
