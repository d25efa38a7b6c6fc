/// The line between a site and its hub, tried over real TLS on this machine.
@NullMarked
package org.lazaret.server.wire;

import org.jspecify.annotations.NullMarked;
