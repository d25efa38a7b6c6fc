/// The hub of a zone: keeps copies of its sites' journals, cosigns what is durable, and relays what it cannot read.
@NullMarked
package org.lazaret.group.hub;

import org.jspecify.annotations.NullMarked;
