/// Stories told in a real browser against a real node in a process of its own.
@NullMarked
package org.lazaret.server.browser;

import org.jspecify.annotations.NullMarked;
