package org.lazaret.practice.bills;

/// Why something costs less than the price list says.
public enum Favour { GOODWILL, STAFF, CHARITY, HEALTH_PLAN, OFFER, HARDSHIP }
