/// The animals: whose they are, what they weigh, what must be known before one is touched.
@ApplicationModule(allowedDependencies = {"clients"})
@NullMarked
package org.lazaret.practice.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
