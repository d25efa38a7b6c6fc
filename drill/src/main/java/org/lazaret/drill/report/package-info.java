/// The scorecard of a run.
@NullMarked
package org.lazaret.drill.report;

import org.jspecify.annotations.NullMarked;
