/// The bills: what things cost from which day on, what each client owes, what was paid.
@ApplicationModule(allowedDependencies = {"clients", "drugs", "pages", "patients"})
@NullMarked
package org.lazaret.practice.bills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
