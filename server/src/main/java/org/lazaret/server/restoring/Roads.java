package org.lazaret.server.restoring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lazaret.core.site.Progress;
import org.lazaret.group.second.Sheet;

/// The ways in which a site comes back on this computer.
public interface Roads {
    /// How the second place stands just now.
    ///
    /// @param folder as the node's file names it; empty if it names none
    /// @param there whether there is such a folder
    /// @param ours whether this practice has written there
    record Second(String folder, Kind kind, boolean there, boolean ours) {}

    /// What a second place is.
    enum Kind {
        FOLDER,
        /// This computer stands by, and the first one is connected.
        STANDBY,
        /// It stands by, and the first one is not there just now.
        STANDBY_ALONE
    }

    Second second();

    /// From its second place. Takes as long as it takes; what stops it is thrown as it comes.
    Back bySheet(Sheet sheet, Progress progress);

    /// Looks at what was copied out of the hub, and makes the request to its officers.
    ///
    /// @param folder as typed
    Copied ask(String folder);

    /// What the hub's copy has, and what officers are asked for it.
    ///
    /// @param last when its newest entry was written
    record Copied(long care, long access, Instant last, Request request) {
        /// @param number that is read out over the telephone
        /// @param needed how many of the officers must answer
        /// @param file in which it lies
        /// @param bytes what stands there
        public record Request(String number, int needed, List<String> officers, Path file, byte[] bytes) {}
    }

    /// What officers have answered.
    ///
    /// @param folder with the hub's copy, as typed
    /// @param answers as they stand in their files, or the names of these
    /// @param missing whether it comes back without what others know of
    record Officers(String folder, List<String> answers, boolean missing) {}

    /// From the hub's copy.
    Back byOfficers(Officers said, Progress progress);
}
