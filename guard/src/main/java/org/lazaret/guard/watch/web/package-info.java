/// The page of the watch: what was found, what was done about it, and what came of it.
@NullMarked
package org.lazaret.guard.watch.web;

import org.jspecify.annotations.NullMarked;
