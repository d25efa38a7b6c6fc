package org.lazaret.guard.breach;

import org.lazaret.server.breach.Server;

/// Breaks the rule on purpose: who watches takes what it needs as an argument.
public record WatcherKnowsTheServer(Server server) {}
