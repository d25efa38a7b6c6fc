/// All that is outside a site: clock, secrets, disk, wire, and who waits for whom. Real and unreal alike.
@NullMarked
package org.lazaret.core.world;

import org.jspecify.annotations.NullMarked;
