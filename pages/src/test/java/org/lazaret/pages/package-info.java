/// Tests of what all pages share.
@NullMarked
package org.lazaret.pages;

import org.jspecify.annotations.NullMarked;
