/// The append-only, signed, tamper-evident log of a site. What is not in a journal did not happen.
@NullMarked
package org.lazaret.core.journal;

import org.jspecify.annotations.NullMarked;
