/// The controlled drugs: what came in, what went out, what is left, as the law wants it written.
@ApplicationModule(allowedDependencies = {"clients", "pages", "patients", "premises"})
@NullMarked
package org.lazaret.practice.drugs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
