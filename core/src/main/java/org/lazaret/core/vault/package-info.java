/// The keys of subjects: made in blocks, taken one by one, destroyed for good.
@NullMarked
package org.lazaret.core.vault;

import org.jspecify.annotations.NullMarked;
