/// Looking somebody up, and being found.
@NullMarked
package org.lazaret.practice.finding;

import org.jspecify.annotations.NullMarked;
