/// The days: which animal comes when, to whom and why.
@ApplicationModule(allowedDependencies = {"clients", "pages", "patients", "premises"})
@NullMarked
package org.lazaret.practice.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
