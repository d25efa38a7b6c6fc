package org.lazaret.core.site;

/// What is behind every desk of a site.
record Inside(Parts parts, Works works, Acts acts, Reader reader) {}
