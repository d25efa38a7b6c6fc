package org.lazaret.core.world;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A folder of files. Paths are relative, with `/` between names and without `..`.
///
/// Promise: what was synced, or replaced, before an answer `Done` is there after a crash. What was written and not
/// synced may be there wholly, in part, or not at all. A `Failed` write or sync may have happened all the same.
public interface Disk {
    /// The file at that path, made when first written. Folders on the way are made.
    DiskFile open(String path);

    /// The names in a folder, sorted; a folder's name ends with `/`. Empty if there is no such folder.
    List<String> list(String folder);

    /// Puts these bytes in place of the whole file, all or none, durable at the answer.
    Io replace(String path, byte[] whole);

    /// Removes a file; durable at the answer. Done also when there is none.
    Io delete(String path);

    /// Takes the file's lock until this disk is closed or the process ends.
    ///
    /// @return `Failed` when another owner holds it
    Io own(String path);

    /// The whole file, or empty if there is none.
    ///
    /// @throws DiskFault when it is there and cannot be read
    Optional<byte[]> read(String path);

    /// Does works that wait for this disk, at the same time where it can: what they wait for is then done once for all.
    /// None of them touches what another does.
    ///
    /// @return each one's answer, in their order
    default List<Io> together(List<Supplier<Io>> works) { return works.stream().map(Supplier::get).toList(); }

    /// Bytes that can still be written before the disk is full, as far as it knows.
    long room();
}
