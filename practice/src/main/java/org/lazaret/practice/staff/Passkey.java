package org.lazaret.practice.staff;

import org.lazaret.core.book.Personal;

/// A key pair in someone's phone, stick or computer, of which the house knows the public half.
///
/// Source: W3C Web Authentication, level 3.
///
/// @param id as the device names it, base64url
/// @param key the public half as the device attested it (attested credential data), base64url
/// @param label what its owner calls it
public record Passkey(String id, String key, Personal label) {}
