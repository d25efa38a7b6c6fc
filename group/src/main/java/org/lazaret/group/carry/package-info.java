/// What takes a site's journals to the hub of its zone, and what the two say to each other.
@NullMarked
package org.lazaret.group.carry;

import org.jspecify.annotations.NullMarked;
