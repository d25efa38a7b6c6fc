/// What a drill asks of the machine it runs on.
@NullMarked
package org.lazaret.drill.world;

import org.jspecify.annotations.NullMarked;
