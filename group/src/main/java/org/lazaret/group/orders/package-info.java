/// What commanders tell the sites of their zone to do, checked by every site alone.
@NullMarked
package org.lazaret.group.orders;

import org.jspecify.annotations.NullMarked;
