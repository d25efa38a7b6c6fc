/// The practice that is shown: a year of its life, told at desks as people would, up to a Monday at eight past nine.
@NullMarked
package org.lazaret.server.demo;

import org.jspecify.annotations.NullMarked;
