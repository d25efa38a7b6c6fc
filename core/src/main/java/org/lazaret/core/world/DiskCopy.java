package org.lazaret.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Every file of a simulated disk at one moment, as a thief or a backup has it. Shares its bytes with the disk.
public final class DiskCopy {
    private final NavigableMap<String, Chunks> files;

    DiskCopy(NavigableMap<String, Chunks> files) { this.files = files; }

    /// Paths, sorted.
    public List<String> paths() { return new ArrayList<>(files.keySet()); }

    public Optional<byte[]> read(String path) { return Optional.ofNullable(files.get(path)).map(Chunks::whole); }

    /// Only the files in a folder, with the same paths.
    ///
    /// @param folder e.g. `site/`; all that begins like it
    public DiskCopy under(String folder) {
        return new DiskCopy(new TreeMap<>(files.subMap(folder, folder + Character.MAX_VALUE)));
    }

    NavigableMap<String, Chunks> files() { return files; }
}
