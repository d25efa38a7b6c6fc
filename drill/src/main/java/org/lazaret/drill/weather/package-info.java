/// Faults: power, disks and clocks that fail.
@NullMarked
package org.lazaret.drill.weather;

import org.jspecify.annotations.NullMarked;
