/// Tests of a node and its configuration.
@NullMarked
package org.lazaret.server.wiring;

import org.jspecify.annotations.NullMarked;
