/// Colleagues from elsewhere, and those who pretend to be.
@NullMarked
package org.lazaret.group.people;

import org.jspecify.annotations.NullMarked;
