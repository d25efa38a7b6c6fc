package org.lazaret.server.wiring;

import org.lazaret.core.site.Site;
import org.lazaret.pages.Place;
import org.lazaret.server.signin.Door;

/// A site at work on this node, its door, and how its pages speak of it.
///
/// @param host by which browsers ask for it
public record Served(String host, Place place, Site site, Door door) {}
