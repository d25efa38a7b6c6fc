/// The command line: each command one file.
@NullMarked
package org.lazaret.server.commands;

import org.jspecify.annotations.NullMarked;
