/// Tests of the practice that is shown.
@NullMarked
package org.lazaret.server.demo;

import org.jspecify.annotations.NullMarked;
