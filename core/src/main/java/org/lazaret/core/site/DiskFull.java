package org.lazaret.core.site;

import org.lazaret.core.book.Refusal;

/// The disk is so full that only reads are still journalled.
///
/// @param megabytes left for them
public record DiskFull(long megabytes) implements Refusal {}
