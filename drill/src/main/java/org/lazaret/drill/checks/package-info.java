/// Whether each promise held, by a truth of its own that never asks the code under test.
@NullMarked
package org.lazaret.drill.checks;

import org.jspecify.annotations.NullMarked;
