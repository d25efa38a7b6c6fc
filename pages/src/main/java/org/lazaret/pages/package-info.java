/// The frame, components, style and renderer of all pages: a page is a record, its template lies beside it.
@NullMarked
package org.lazaret.pages;

import org.jspecify.annotations.NullMarked;
