/// Staff of a practice who act by the workload of a day, and keep their own record of what they were told.
@NullMarked
package org.lazaret.drill.care;

import org.jspecify.annotations.NullMarked;
