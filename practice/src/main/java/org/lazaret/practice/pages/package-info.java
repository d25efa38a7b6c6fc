/// The parts of forms that several rooms share.
@ApplicationModule(allowedDependencies = {"clients", "patients"})
@NullMarked
package org.lazaret.practice.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
