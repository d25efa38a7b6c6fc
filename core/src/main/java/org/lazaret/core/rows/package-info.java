/// The tables that pages read: a cache of the journal, thrown away and rebuilt at will.
@NullMarked
package org.lazaret.core.rows;

import org.jspecify.annotations.NullMarked;
