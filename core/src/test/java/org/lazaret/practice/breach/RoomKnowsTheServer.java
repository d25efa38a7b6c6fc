package org.lazaret.practice.breach;

import org.lazaret.server.breach.Server;

record RoomKnowsTheServer(Server server) {}
