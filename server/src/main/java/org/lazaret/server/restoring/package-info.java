/// The pages that lead through the restoring of a site on a clean computer.
@NullMarked
package org.lazaret.server.restoring;

import org.jspecify.annotations.NullMarked;
