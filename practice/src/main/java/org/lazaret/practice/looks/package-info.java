/// Who looked at whom: told from the access journal, to those who answer for it.
@ApplicationModule(allowedDependencies = {"clients", "nights", "patients", "staff"})
@NullMarked
package org.lazaret.practice.looks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
