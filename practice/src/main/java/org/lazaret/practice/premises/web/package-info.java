/// The practice's own page.
@NullMarked
package org.lazaret.practice.premises.web;

import org.jspecify.annotations.NullMarked;
