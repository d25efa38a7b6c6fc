package org.lazaret.server.breach;

public record Server() {}
