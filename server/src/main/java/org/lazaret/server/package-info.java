/// The program: its main, its command line, its node, and the wiring of the real world.
@NullMarked
package org.lazaret.server;

import org.jspecify.annotations.NullMarked;
