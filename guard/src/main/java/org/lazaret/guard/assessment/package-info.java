/// Whose data was read: told from access journals, with the proof of each read and of what was looked through.
@ApplicationModule(allowedDependencies = {"watch"})
@NullMarked
package org.lazaret.guard.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
