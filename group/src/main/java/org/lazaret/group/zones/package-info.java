/// The boundaries within which a group's sites share a hub, and who may speak for them.
@NullMarked
package org.lazaret.group.zones;

import org.jspecify.annotations.NullMarked;
