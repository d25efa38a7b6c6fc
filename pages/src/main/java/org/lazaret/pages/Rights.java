package org.lazaret.pages;

/// What whoever asks may ask for, so that a page does not offer what would be refused.
@FunctionalInterface
public interface Rights {
    /// @param route e.g. `POST /clients/{client}/calls`
    boolean may(String route);
}
