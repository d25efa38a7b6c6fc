package org.lazaret.breach.one;

public record Door() {}
