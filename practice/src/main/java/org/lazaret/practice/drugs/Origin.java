package org.lazaret.practice.drugs;

/// Where a dose was taken from: a list that came with the program, the system before this one, or a vet of the house.
public enum Origin { TEMPLATE, IMPORTED, HOUSE }
