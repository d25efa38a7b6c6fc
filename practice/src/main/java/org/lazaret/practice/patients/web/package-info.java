/// Clients with their animals, and each animal, on the screen.
@NullMarked
package org.lazaret.practice.patients.web;

import org.jspecify.annotations.NullMarked;
