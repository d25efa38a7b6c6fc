package org.lazaret.practice.diary.web;

import java.time.LocalTime;
import org.lazaret.core.journal.AccountId;

/// Where an appointment is to move.
record MoveForm(LocalTime time, AccountId vet) {}
