/// The page that says what others were seen to do to a site's records, what to do about it, and what came of it.
@NullMarked
package org.lazaret.server.exposed;

import org.jspecify.annotations.NullMarked;
