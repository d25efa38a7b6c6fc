package org.lazaret.drill.scenario;

import java.util.SortedMap;

/// Where a step and each of its fields stand in a scenario's file.
public record Places(Place whole, SortedMap<String, Place> fields) {}
