package org.lazaret.practice.breach.web;

import org.lazaret.core.site.Site;

public record HoldsASite(Site site) {}
