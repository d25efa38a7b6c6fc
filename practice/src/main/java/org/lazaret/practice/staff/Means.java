package org.lazaret.practice.staff;

/// By what someone says that it is them. A `TAP` is enough in a demonstration, and nowhere else.
public enum Means {
    PASSWORD, PASSKEY, CODE, PIN, TAP
}
