/// How fast it is found out who read what, beside the limits of the machine.
@NullMarked
package org.lazaret.guard.bench;

import org.jspecify.annotations.NullMarked;
