/// Who watches over what is read, what is done about it, and whose data an intruder saw.
///
/// Law in plain Java; Spring only in the rooms' `web`.
@NullMarked
package org.lazaret.guard;

import org.jspecify.annotations.NullMarked;
