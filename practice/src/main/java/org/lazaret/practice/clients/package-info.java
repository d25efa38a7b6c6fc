/// The people who bring animals: who they are, how they are reached, and when they rang.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lazaret.practice.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
