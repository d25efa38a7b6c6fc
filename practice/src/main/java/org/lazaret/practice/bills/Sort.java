package org.lazaret.practice.bills;

/// What kind of thing is sold, as value added tax tells them apart.
public enum Sort { SERVICE, MEDICINE, TEST, FOOD, GOODS }
