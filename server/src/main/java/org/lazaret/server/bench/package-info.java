/// How fast and how large a whole node is.
@NullMarked
package org.lazaret.server.bench;

import org.jspecify.annotations.NullMarked;
