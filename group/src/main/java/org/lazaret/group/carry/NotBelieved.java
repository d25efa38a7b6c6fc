package org.lazaret.group.carry;

import org.lazaret.group.exposed.Sort;

/// Why a word of the hub is not to be believed.
final class NotBelieved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Sort sort;

    NotBelieved(Sort sort, String why) {
        super(why);
        this.sort = sort;
    }

    Sort sort() { return sort; }

    String why() { return String.valueOf(getMessage()); }
}
