/// What a practice leaves with the site that cares for its animals at night: a short summary of each, readable there
/// though no other machine answers.
@NullMarked
package org.lazaret.group.cover;

import org.jspecify.annotations.NullMarked;
