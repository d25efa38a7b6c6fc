/// The staff room's screens.
@NullMarked
package org.lazaret.practice.staff.web;

import org.jspecify.annotations.NullMarked;
