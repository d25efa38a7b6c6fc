package org.lazaret.group.hub;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.world.PeerId;

/// What a hub did not take of a site, and why.
///
/// @param what never `Taken` or `Behind`
/// @param shown the checkpoint that was brought, as its site signed it, if one was: with the journal that the hub keeps
/// it shows anyone that the site's key has signed two pasts
public record Complaint(Instant at, PeerId site, LogId journal, Taking what, List<String> shown) {
    /// The entry where it shows; -1 if it is no entry.
    public long position() { return what instanceof Taking.Wrong(var at, _) ? at : -1; }

    /// A sentence without its end.
    public String words() {
        return switch (what) {
            case Taking.Wrong(_, var why) -> why;
            case Taking.Forked(var ours, var theirs, var proven) ->
                "the site has signed %s, which %s %s that it had signed".formatted(words(theirs),
                    proven ? "are others than the" : "were not shown to continue the", words(ours));
            case Taking.Older(var ours, var theirs) -> "the site shows %s, and had signed %s: an older disk".formatted(
                words(theirs), words(ours));
            case Taking.Taken _,Taking.Behind _ -> "";
        };
    }

    private static String words(Head head) { return "%d entries with root %s".formatted(head.size(), head.root()); }

    boolean repeats(Complaint other) { return journal.equals(other.journal) && what.equals(other.what); }

    /// Whether it proves by itself that one key has signed two pasts of this journal.
    boolean forks(LogId which) {
        return journal.equals(which) && !shown.isEmpty() && what instanceof Taking.Forked(_, _, var proven) && proven;
    }
}
