/// Tests that sign in at a real node, and that try to get past its door.
@NullMarked
package org.lazaret.server.signin;

import org.jspecify.annotations.NullMarked;
