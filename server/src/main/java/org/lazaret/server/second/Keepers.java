package org.lazaret.server.second;

import java.util.Map;
import java.util.Optional;

/// Who keeps the second places of this node's sites.
///
/// @param byHost of each site that has one
public record Keepers(Map<String, Keeper> byHost) {
    Optional<Keeper> of(String host) { return Optional.ofNullable(byHost.get(host)); }
}
