/// Who works at other sites of the zone: known here, though no machine but this one answers.
@NullMarked
package org.lazaret.group.people;

import org.jspecify.annotations.NullMarked;
