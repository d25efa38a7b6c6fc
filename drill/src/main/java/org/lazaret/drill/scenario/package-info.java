/// An incident as it is written down: what happens to whom and when.
@NullMarked
package org.lazaret.drill.scenario;

import org.jspecify.annotations.NullMarked;
