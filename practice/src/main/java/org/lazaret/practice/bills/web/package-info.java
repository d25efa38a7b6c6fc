/// The bills on the screen and on paper: what is owed, what is paid, what things cost.
@NullMarked
package org.lazaret.practice.bills.web;

import org.jspecify.annotations.NullMarked;
