package org.lazaret.pages;

import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;

/// The second signature under a form, as a controller's argument: a colleague stood there, picked their name and typed
/// their PIN, while whoever fills in the form stayed signed in.
///
/// Shape of the form: fields `witness` (an account) and `pin`, as `Pen.signature` draws them.
///
/// Promise: there is no other way to a `Signed` than a PIN that was looked at.
public sealed interface Signature {
    /// A colleague signed.
    final class Signed implements Signature {
        private final AccountId by;

        Signed(AccountId by) { this.by = by; }

        public AccountId by() { return by; }
    }

    /// Nobody did, and why not.
    record Unsigned(Refusal why) implements Signature {}

    /// No name was picked.
    record NobodySigned() implements Refusal {}
}
