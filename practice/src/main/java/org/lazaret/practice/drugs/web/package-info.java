/// The registers on the screen: read, dispensed from, counted.
@NullMarked
package org.lazaret.practice.drugs.web;

import org.jspecify.annotations.NullMarked;
