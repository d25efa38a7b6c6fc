package org.lazaret.practice.bills;

/// Whether something was used here, or handed over to be used at home: some countries tax a medicine by that.
public enum Supply { GIVEN_HERE, TAKEN_HOME }
