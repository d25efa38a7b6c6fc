/// Who sits at a desk, and how a node knows: passwords, PINs, passkeys, sessions, devices of the house, second
/// signatures.
@NullMarked
package org.lazaret.server.signin;

import org.jspecify.annotations.NullMarked;
