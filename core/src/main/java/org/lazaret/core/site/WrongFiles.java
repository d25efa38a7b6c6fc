package org.lazaret.core.site;

/// What lies at a site's place is whole, and not what this site is to be opened from: what is wrong, and what to do.
public final class WrongFiles extends RuntimeException {
    WrongFiles(String what) { super(what); }
}
