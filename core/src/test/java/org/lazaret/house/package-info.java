/// The rules of the house as tests: what each file, name and wall must be, and what to do instead.
@NullMarked
package org.lazaret.house;

import org.jspecify.annotations.NullMarked;
