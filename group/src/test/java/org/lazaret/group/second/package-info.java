/// Tests of the second place.
@NullMarked
package org.lazaret.group.second;

import org.jspecify.annotations.NullMarked;
