/// What is taken out of the practice as a file: by a practice manager, with a colleague's signature, and on record.
@ApplicationModule(allowedDependencies = {"clients", "staff"})
@NullMarked
package org.lazaret.practice.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
