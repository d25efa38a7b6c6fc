/// A site and its only doors: whoever reads or tells does so through a desk.
@NullMarked
package org.lazaret.core.site;

import org.jspecify.annotations.NullMarked;
