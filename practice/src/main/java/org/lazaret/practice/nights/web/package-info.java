/// The pages of the nights.
@NullMarked
package org.lazaret.practice.nights.web;

import org.jspecify.annotations.NullMarked;
