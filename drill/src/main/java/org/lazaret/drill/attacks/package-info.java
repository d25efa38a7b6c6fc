/// What an intruder does with stolen bytes, and what they find in them.
@NullMarked
package org.lazaret.drill.attacks;

import org.jspecify.annotations.NullMarked;
