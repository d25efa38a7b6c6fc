/// Sites, a hub and a wire that loses, doubles and mixes up what is said, tried.
@NullMarked
package org.lazaret.group.hub;

import org.jspecify.annotations.NullMarked;
