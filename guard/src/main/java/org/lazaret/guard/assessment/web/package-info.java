/// The page that asks whose data was read, and the texts of notifications.
@NullMarked
package org.lazaret.guard.assessment.web;

import org.jspecify.annotations.NullMarked;
