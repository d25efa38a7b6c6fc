package org.lazaret.practice.clients;

import org.lazaret.core.book.Personal;

/// Who a client is and how to reach them; what is not known is empty.
public record Details(Personal name, Personal phone, Personal email, Personal address) {}
