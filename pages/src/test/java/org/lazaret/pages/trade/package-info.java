/// A room that only tests have, with words of its own.
@NullMarked
package org.lazaret.pages.trade;

import org.jspecify.annotations.NullMarked;
