/// The day on the screen: who comes, who is here.
@NullMarked
package org.lazaret.practice.diary.web;

import org.jspecify.annotations.NullMarked;
