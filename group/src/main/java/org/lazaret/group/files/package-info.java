/// Small databases that a hub, or a site beside its tables, keeps for itself.
@NullMarked
package org.lazaret.group.files;

import org.jspecify.annotations.NullMarked;
