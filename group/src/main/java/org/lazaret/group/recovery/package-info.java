/// Copies of a site's keys that only officers in quorum open, so that a clinic that burnt down comes back.
@NullMarked
package org.lazaret.group.recovery;

import org.jspecify.annotations.NullMarked;
