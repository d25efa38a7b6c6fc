/// The visits on the screen: who is here, one visit, and the animal on the table.
@NullMarked
package org.lazaret.practice.visits.web;

import org.jspecify.annotations.NullMarked;
