/// The practice itself: what it is called on paper, where it is, and when it is open.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lazaret.practice.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
