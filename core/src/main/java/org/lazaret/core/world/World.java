package org.lazaret.core.world;

/// All that is outside a site.
public record World(Clock clock, Secrets secrets, Disk disk, Wire wire) {}
