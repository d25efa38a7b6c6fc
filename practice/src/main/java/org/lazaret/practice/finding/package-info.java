/// Finding: whether another site of the zone knows somebody, by a number, an address or a chip that nobody there sees.
@ApplicationModule(allowedDependencies = {"clients", "patients", "nights"})
@NullMarked
package org.lazaret.practice.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
