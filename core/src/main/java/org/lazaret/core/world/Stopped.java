package org.lazaret.core.world;

/// The site has stopped, as it does when its disk fails: what was not answered may or may not have happened.
public final class Stopped extends RuntimeException {
    public Stopped(String why) { super(why); }
}
