/// The nights: who covers this practice when it is shut, what they are told of its animals, and what others tell here.
@ApplicationModule(allowedDependencies = {"bills", "clients", "diary", "drugs", "patients", "staff", "visits"})
@NullMarked
package org.lazaret.practice.nights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
