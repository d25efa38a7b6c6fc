package org.lazaret.server.wire;

import java.nio.file.Path;
import org.lazaret.group.zones.Zone;

/// A hub as its configuration file says.
///
/// @param address of the machine on which it listens
/// @param port 0 for any that is free
/// @param folder with all that it keeps
/// @param seed a file of 32 bytes, from which its keys come
/// @param statements of its zone, one a line: it reads them anew when the file changes
public record HubConfig(Zone zone, String address, int port, Path folder, Path seed, Path statements) {}
