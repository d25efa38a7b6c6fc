/// Who sits at a desk. Until there is real sign-in, a node listens on its own machine only, and asks.
@NullMarked
package org.lazaret.server.signin;

import org.jspecify.annotations.NullMarked;
