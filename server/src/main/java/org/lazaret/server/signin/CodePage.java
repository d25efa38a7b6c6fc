package org.lazaret.server.signin;

import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// A form that opens something with a one-time code: a password is chosen, a device enrolled, or the first practice
/// manager comes in.
///
/// @param what of these
public record CodePage(What what, Optional<Refusal> refusal) implements Page {
    /// What a code opens.
    public enum What {
        CODE, DEVICE, FIRST;

        /// The last part of its path, and the first of its words.
        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    static CodePage of(What what) { return new CodePage(what, Optional.empty()); }

    @Override public String title(Words words) { return words.say(CodePage.class, what.word() + ".title"); }

    @Override public String path() { return "/who/" + what.word(); }
}
