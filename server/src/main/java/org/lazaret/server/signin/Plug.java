package org.lazaret.server.signin;

/// The plug of a demonstration.
public interface Plug {
    /// Ends the program at once: nothing is closed, nothing is written, nobody is answered.
    void pull();
}
