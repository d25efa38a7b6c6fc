/// What the site that covers is told, and when it is told that a cover is over.
@NullMarked
package org.lazaret.practice.nights;

import org.jspecify.annotations.NullMarked;
