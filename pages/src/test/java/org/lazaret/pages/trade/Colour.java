package org.lazaret.pages.trade;

/// A code.
public enum Colour { RED }
