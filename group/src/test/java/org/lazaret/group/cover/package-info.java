/// What is left with the site that covers, how it is taken in, and how it dies.
@NullMarked
package org.lazaret.group.cover;

import org.jspecify.annotations.NullMarked;
