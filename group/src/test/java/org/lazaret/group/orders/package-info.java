/// An order binds when enough commanders signed it, and does nothing otherwise.
@NullMarked
package org.lazaret.group.orders;

import org.jspecify.annotations.NullMarked;
