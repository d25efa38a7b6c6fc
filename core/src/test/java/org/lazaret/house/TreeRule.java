package org.lazaret.house;

import com.sun.source.tree.Tree;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lazaret.house.Parsed.Node;

/// A rule about Java as the compiler reads it: no node of this type may be like that.
///
/// @param what the breach, as a sentence without its full stop
/// @param instead what to do about it, as a sentence
record TreeRule<T extends Tree>(Class<T> node, Predicate<Node<T>> broken, String what, String instead) {
    Stream<Breach> breaches(Parsed parsed) {
        return parsed.all(node).filter(broken).map(
            found -> new Breach(parsed.file().path(), found.line(), what, instead));
    }
}
