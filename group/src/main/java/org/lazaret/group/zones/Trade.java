package org.lazaret.group.zones;

/// What a site does for its living.
public enum Trade { PRACTICE, HOSPITAL, OUT_OF_HOURS, LABORATORY, CREMATORIUM, HEADQUARTERS }
