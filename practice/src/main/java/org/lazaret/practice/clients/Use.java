package org.lazaret.practice.clients;

/// What a client may agree to have their details used for, besides the care itself.
public enum Use { REMINDERS, NEWS, RECORDS_TO_COLLEAGUES, INSURANCE }
