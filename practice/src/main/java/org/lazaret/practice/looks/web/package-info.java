/// The pages that tell who looked.
@NullMarked
package org.lazaret.practice.looks.web;

import org.jspecify.annotations.NullMarked;
