package org.lazaret.practice.patients;

/// What kind of animal it is.
public enum Species { DOG, CAT, RABBIT, GUINEA_PIG, HAMSTER, RAT, FERRET, BIRD, TORTOISE, SNAKE, LIZARD, HORSE, OTHER }
