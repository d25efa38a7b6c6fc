/// The page from which the practice is had on paper, and the paper.
@NullMarked
package org.lazaret.practice.downtime.web;

import org.jspecify.annotations.NullMarked;
