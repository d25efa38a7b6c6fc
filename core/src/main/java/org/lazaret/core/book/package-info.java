/// Everything that happened to one thing, and the rules for what may happen next.
@NullMarked
package org.lazaret.core.book;

import org.jspecify.annotations.NullMarked;
