/// How fast it is, beside what the machine could do at most in the same run.
@NullMarked
package org.lazaret.core.bench;

import org.jspecify.annotations.NullMarked;
