package org.lazaret.practice.diary;

/// How an appointment stands.
public enum State { EXPECTED, ARRIVED, CALLED_OFF, MISSED }
