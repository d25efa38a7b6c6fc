/// What was seen is written down once, and never lost on the way.
@NullMarked
package org.lazaret.group.exposed;

import org.jspecify.annotations.NullMarked;
