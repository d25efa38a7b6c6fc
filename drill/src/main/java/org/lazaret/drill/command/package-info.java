/// The officers of a zone, with their keys outside its hub and its sites, and what they do in a play.
@NullMarked
package org.lazaret.drill.command;

import org.jspecify.annotations.NullMarked;
