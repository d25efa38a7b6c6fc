/// How sites find out which of them knows somebody, while the hub between them learns nobody's number.
@NullMarked
package org.lazaret.group.finding;

import org.jspecify.annotations.NullMarked;
