/// The second place of a site on the real disk: who keeps it, and the page on which a practice manager makes it ready.
@NullMarked
package org.lazaret.server.second;

import org.jspecify.annotations.NullMarked;
