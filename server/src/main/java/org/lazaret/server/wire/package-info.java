/// How sites and the hub of their zone reach each other: TLS between two keys that both know beforehand.
@NullMarked
package org.lazaret.server.wire;

import org.jspecify.annotations.NullMarked;
