package org.lazaret.core.site;

/// Somebody is kept from a site's desks while they sit at one: nothing more is told for them, and nothing shown.
public final class KeptOut extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Entering.Barred barred;

    KeptOut(Entering.Barred barred) {
        super(barred.code() + ": " + barred.detail());
        this.barred = barred;
    }

    public Entering.Barred barred() { return barred; }
}
