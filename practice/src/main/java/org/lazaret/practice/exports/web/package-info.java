/// The page on which a list is asked for, and the file.
@NullMarked
package org.lazaret.practice.exports.web;

import org.jspecify.annotations.NullMarked;
