/// What is done at a site, a room a feature; `Rooms` is the list of them.
@NullMarked
package org.lazaret.practice;

import org.jspecify.annotations.NullMarked;
