/// The boundaries of a group, tried.
@NullMarked
package org.lazaret.group.zones;

import org.jspecify.annotations.NullMarked;
