/// The unreal world: whole sites in one process, staff who act, faults, attacks, and a scorecard of what held.
@NullMarked
package org.lazaret.drill;

import org.jspecify.annotations.NullMarked;
