package org.lazaret.practice.bills;

/// How money comes or goes.
public enum Method { CARD, CASH, TRANSFER }
