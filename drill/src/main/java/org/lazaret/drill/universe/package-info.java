/// The unreal world of one run: time, chance, disks, a network for browsers, and nodes that live and die.
@NullMarked
package org.lazaret.drill.universe;

import org.jspecify.annotations.NullMarked;
