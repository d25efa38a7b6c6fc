/// Mechanisms broken on purpose, to show that the checks can fail.
@NullMarked
package org.lazaret.drill.mutants;

import org.jspecify.annotations.NullMarked;
