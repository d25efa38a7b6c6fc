/// The days: which animal comes when, to whom and why.
@ApplicationModule(allowedDependencies = {"clients", "pages", "patients"})
@NullMarked
package org.lazaret.practice.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
