package org.lazaret.practice.drugs;

/// How a medicine is kept at home.
public enum Storage { ROOM, FRIDGE, DARK, LOCKED }
