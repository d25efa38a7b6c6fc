package org.lazaret.core.journal;

/// An enrolled device. Opaque.
public record DeviceId(String name) {}
