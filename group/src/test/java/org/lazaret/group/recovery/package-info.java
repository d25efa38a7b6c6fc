/// A clinic burns down, and comes back.
@NullMarked
package org.lazaret.group.recovery;

import org.jspecify.annotations.NullMarked;
