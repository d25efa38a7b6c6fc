package org.lazaret.practice.staff;

import java.time.Instant;
import org.lazaret.core.journal.DeviceId;

/// How often someone tried in vain to sign in from one device, counted for a while: one line for however many.
///
/// @param device `others` stands for all whom nobody told apart any more, since there were too many
/// @param house whether it is a device of the house
/// @param wrong how often what they showed was not right
/// @param barred how often it was not even looked at, since they had guessed too often
/// @param since when the first of them was
public record Guesses(Means by, DeviceId device, boolean house, long wrong, long barred, Instant since) {}
