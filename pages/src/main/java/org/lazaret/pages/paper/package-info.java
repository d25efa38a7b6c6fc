/// Paper that a site prints without a browser: parts with lines of text, as a PDF.
@NullMarked
package org.lazaret.pages.paper;

import org.jspecify.annotations.NullMarked;
