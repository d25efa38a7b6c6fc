package org.lazaret.core.site;

/// Hears how far the restoring of a site has come, so that whoever waits for it does not take it for stuck. Told on the
/// thread that restores, a few times a second at most.
@FunctionalInterface
public interface Progress {
    /// Where nobody waits.
    Progress UNHEARD = _ -> {};

    void at(Mark mark);

    /// What is done with a journal.
    enum Step {
        /// Its entries are on this disk.
        WRITTEN,
        /// They lead to the root that the site signed.
        PROVEN,
        /// Their bodies opened, or are of somebody who was erased.
        OPENED
    }

    /// @param journal `care` or `access`
    /// @param done entries of it, from the first on
    /// @param of how many there are
    /// @param bytes that those done have in all; 0 where nobody counted
    record Mark(Step step, String journal, long done, long of, long bytes) {}
}
