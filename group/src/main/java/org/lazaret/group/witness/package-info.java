/// Hubs as witnesses for other zones: they cosign checkpoints of journals of which they have nothing else.
@NullMarked
package org.lazaret.group.witness;

import org.jspecify.annotations.NullMarked;
