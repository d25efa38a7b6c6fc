package org.lazaret.pages;

import org.lazaret.core.book.RequestId;

/// The wish that a form is, and a colleague's signature under it, as a controller's argument.
public record SignedWish(RequestId once, Signature signature) {}
