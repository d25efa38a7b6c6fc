package org.lazaret.core.site;

import org.lazaret.core.book.Refusal;

/// The one it is about was erased: nothing more can be written under their key.
public record ErasedSubject(String book) implements Refusal {}
