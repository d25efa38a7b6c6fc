/// The page of a look-up.
@NullMarked
package org.lazaret.practice.finding.web;

import org.jspecify.annotations.NullMarked;
