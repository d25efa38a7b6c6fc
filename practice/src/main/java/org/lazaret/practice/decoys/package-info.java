/// Clients who were only made up, so that whoever opens their record stands out; and what the house knows of those who
/// read, for whoever watches over it.
@ApplicationModule(allowedDependencies = {"clients", "patients", "premises", "staff", "pages"})
@NullMarked
package org.lazaret.practice.decoys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
