package org.lazaret.drill.breach;

import org.lazaret.server.breach.Server;

record DrillKnowsTheServer(Server server) {}
