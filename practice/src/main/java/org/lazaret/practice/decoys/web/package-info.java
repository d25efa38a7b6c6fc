/// The page of clients who were only made up.
@NullMarked
package org.lazaret.practice.decoys.web;

import org.jspecify.annotations.NullMarked;
