/// The second place of a site: a folder that keeps every entry and every key of it, for whoever has its recovery sheet.
@NullMarked
package org.lazaret.group.second;

import org.jspecify.annotations.NullMarked;
