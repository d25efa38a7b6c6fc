/// The bills: what things cost from which day on, what each client owes, what was paid.
@ApplicationModule(allowedDependencies = {"clients", "diary", "drugs", "pages", "patients", "premises", "visits"})
@NullMarked
package org.lazaret.practice.bills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
