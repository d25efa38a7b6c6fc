package org.lazaret.core.book;

/// An event that ends what somebody else could read of its subject: its entry and all after it are sealed under a key
/// that has sealed nothing before.
///
/// Only a book under its subject's key has such events.
public interface Succeeding {}
