/// Every component of the pages in every state, on one page: where the style is looked at, and tried.
@NullMarked
package org.lazaret.pages.style;

import org.jspecify.annotations.NullMarked;
