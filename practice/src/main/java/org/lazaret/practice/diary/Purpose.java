package org.lazaret.practice.diary;

/// What an appointment is for.
public enum Purpose { CONSULTATION, VACCINATION, NURSE, OPERATION, RECHECK }
