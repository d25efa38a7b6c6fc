package org.lazaret.practice.visits;

/// The colour of the mucous membranes.
public enum Membranes { PINK, PALE, WHITE, RED, BLUE, YELLOW }
