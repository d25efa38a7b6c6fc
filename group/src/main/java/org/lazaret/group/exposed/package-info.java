/// What others were seen to do to a site's records, or with its keys: on the record, each with what shows it.
@NullMarked
package org.lazaret.group.exposed;

import org.jspecify.annotations.NullMarked;
