/// Tests of what commands write.
@NullMarked
package org.lazaret.server.commands;

import org.jspecify.annotations.NullMarked;
