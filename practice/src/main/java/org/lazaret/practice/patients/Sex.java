package org.lazaret.practice.patients;

/// What a vet writes down of an animal's sex.
public enum Sex { FEMALE, FEMALE_NEUTERED, MALE, MALE_NEUTERED, UNKNOWN }
