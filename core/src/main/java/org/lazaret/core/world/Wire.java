package org.lazaret.core.world;

/// The way to other machines. What is sent may be lost, delayed, doubled or read on the way.
public interface Wire {
    void send(PeerId to, byte[] message);
}
