/// How sites find one another.
@NullMarked
package org.lazaret.group.finding;

import org.jspecify.annotations.NullMarked;
