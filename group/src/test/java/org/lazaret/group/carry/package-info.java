/// What sites and hubs say to each other, tried.
@NullMarked
package org.lazaret.group.carry;

import org.jspecify.annotations.NullMarked;
