/// Tests of the drill.
@NullMarked
package org.lazaret.drill;

import org.jspecify.annotations.NullMarked;
