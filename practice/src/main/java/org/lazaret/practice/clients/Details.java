package org.lazaret.practice.clients;

import org.lazaret.core.book.Personal;

/// Who a client is and how to reach them; what is not known is empty.
///
/// @param phone one number or several, parted by commas; each is found by itself
public record Details(Personal name, Personal phone, Personal email, Personal address) {}
