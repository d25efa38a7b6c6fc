package org.lazaret.drill.universe;

import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Site;

/// A node's program at work, with the parts that a check may hold it against afterwards.
public record Live(Site site, Parts parts) {}
