/// From a configuration file to sites that answer: who serves what, at which door.
@NullMarked
package org.lazaret.server.wiring;

import org.jspecify.annotations.NullMarked;
