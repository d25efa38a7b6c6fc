/// Tests of the room, and a site of which every read is known.
@NullMarked
package org.lazaret.guard.assessment;

import org.jspecify.annotations.NullMarked;
