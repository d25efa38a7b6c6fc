package org.lazaret.practice.bills;

/// What is counted of something that is sold.
public enum Unit { EACH, ML, TABLET, MINUTE, DAY, GRAM }
