/// The practice on paper: what is needed to go on caring for animals while its computers are not there.
@ApplicationModule(allowedDependencies = {"clients", "diary", "drugs", "nights", "patients", "premises", "staff",
    "visits"})
@NullMarked
package org.lazaret.practice.downtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
