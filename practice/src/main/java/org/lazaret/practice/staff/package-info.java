/// The people who work here: who they are, what their trade lets them do, how they prove that it is them, and on which
/// devices of the house.
@ApplicationModule(allowedDependencies = {"pages", "premises"})
@NullMarked
package org.lazaret.practice.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
