package org.lazaret.group.hub;

/// Which hub, and the folder on its disk where all it keeps lies.
///
/// @param zone it is the hub of, e.g. `uk`
public record HubPlace(String zone, String folder) {
    String path(String file) { return folder + "/" + file; }
}
