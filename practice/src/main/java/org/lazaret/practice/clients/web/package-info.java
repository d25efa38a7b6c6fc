/// The clients on the screen: found as one types, registered.
@NullMarked
package org.lazaret.practice.clients.web;

import org.jspecify.annotations.NullMarked;
