/// The page of orders: which are in force at this site, bringing one by hand, and undoing one by two people.
@NullMarked
package org.lazaret.server.orders;

import org.jspecify.annotations.NullMarked;
