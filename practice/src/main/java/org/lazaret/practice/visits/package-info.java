/// The visits: who is here, how far they are, and what was found and done with each animal.
@ApplicationModule(allowedDependencies = {"clients", "diary", "pages", "patients"})
@NullMarked
package org.lazaret.practice.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
