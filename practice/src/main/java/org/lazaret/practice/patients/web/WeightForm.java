package org.lazaret.practice.patients.web;

import org.lazaret.practice.patients.Weight;

/// What is typed when an animal is weighed.
///
/// @param sure they were asked, and looked once more
record WeightForm(Weight weight, boolean sure) {}
