package org.lazaret.core.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A disk that keeps no more than `Disk` promises, and can be made to fail in every way a disk fails. One thread.
///
/// What was written and not synced is kept apart from what is durable. When the power is cut each such write is kept,
/// lost or torn between sectors of 512 bytes, whatever happened to those before it; a sync is the only barrier, and
/// only for its own file.
public final class SimDisk implements Disk {
    private static final long BOUNDLESS = 1L << 40;

    private final Chance chance;
    private final TreeMap<String, SimNode> nodes = new TreeMap<>();
    private final Set<String> owned = new TreeSet<>();
    private int life;
    private boolean dead;
    private long calls;
    private Crash crash = Crash.NEVER;
    private int failingSyncs;
    private boolean failedSyncsPersist;
    private long capacity = BOUNDLESS;
    private Duration slow = Duration.ZERO;
    private Duration waited = Duration.ZERO;

    /// When the process is to die.
    ///
    /// @param call the number of the call that changes the disk, from 1
    /// @param persisted whether that call still has its effect, and only its answer is lost
    public record Crash(long call, boolean persisted) {
        public static final Crash NEVER = new Crash(0, false);
    }

    public SimDisk(Chance chance) { this.chance = chance; }

    @Override public DiskFile open(String path) {
        alive(life);
        checked(path);
        return new SimFile(this, path, life, nodes.computeIfAbsent(path, _ -> new SimNode()));
    }

    @Override public List<String> list(String folder) {
        alive(life);
        var start = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        var names = new TreeSet<String>();
        nodes.subMap(start, start + Character.MAX_VALUE).forEach((path, node) -> {
            if (!node.there()) return;
            var rest = path.substring(start.length());
            var slash = rest.indexOf('/');
            names.add(slash < 0 ? rest : rest.substring(0, slash + 1));
        });
        return List.copyOf(names);
    }

    @Override public Io replace(String path, byte[] whole) {
        alive(life);
        checked(path);
        return writing("replace " + path, () -> {
            if (whole.length > room()) return new Io.Failed("no space left on the disk for " + path);
            var content = new Chunks();
            content.write(0, whole, 0, whole.length);
            nodes.put(path, SimNode.durable(content));
            return new Io.Done(whole.length);
        });
    }

    @Override public Io delete(String path) {
        alive(life);
        return writing("delete " + path, () -> {
            nodes.remove(path);
            return Io.DONE;
        });
    }

    @Override public Io own(String path) {
        alive(life);
        return owned.add(path) ? Io.DONE : new Io.Failed(path + " is owned by another");
    }

    @Override public Optional<byte[]> read(String path) {
        alive(life);
        return Optional.ofNullable(nodes.get(path)).filter(SimNode::there).map(node -> node.seen().whole());
    }

    @Override public long room() { return capacity == BOUNDLESS ? BOUNDLESS : Math.max(0, capacity - used()); }

    /// The power fails: what was not durable is kept, lost or torn, and the process is gone.
    public void cut() { end(node -> node.cut(chance)); }

    /// The power fails while the disk writes: each write that was not durable is there in some of its sectors.
    public void tear() { end(node -> node.tear(chance)); }

    private void end(Consumer<SimNode> fate) {
        nodes.values().forEach(fate);
        nodes.values().removeIf(node -> !node.there());
        begin();
    }

    /// The process dies, the machine runs on: all that was written is still in sight, synced or not.
    public void kill() { begin(); }

    /// From here on nothing works until `cut` or `kill`: the process has met its end in mid-work.
    public void crashAt(Crash when) { crash = when; }

    /// How many calls have changed the disk, so that a test can crash at each of them.
    public long calls() { return calls; }

    /// The next syncs fail; the bytes are on the disk all the same, or never will be.
    public void failSyncs(int times, boolean persisted) {
        failingSyncs = times;
        failedSyncsPersist = persisted;
    }

    /// Only so many more bytes fit.
    public void leave(long room) { capacity = used() + room; }

    /// There is room again without end.
    public void enlarge() { capacity = BOUNDLESS; }

    /// Every call that changes the disk takes so long, by `waited`.
    public void slow(Duration each) { slow = each; }

    public Duration slowness() { return slow; }

    /// How long all calls so far would have taken.
    public Duration waited() { return waited; }

    /// A cell of the disk goes bad: the bits of a byte that are set in the mask are turned.
    public void rot(String path, long at, int mask) {
        var node = nodes.get(path);
        if (node == null || !node.there()) throw new IllegalArgumentException("there is no file " + path);
        node.flip(at, mask);
    }

    /// Everything is gone.
    public void wipe() {
        nodes.clear();
        begin();
    }

    /// What the running machine sees.
    public DiskCopy copy() {
        var files = new TreeMap<String, Chunks>();
        nodes.forEach((path, node) -> {
            if (node.there()) files.put(path, node.seen().copy());
        });
        return new DiskCopy(files);
    }

    /// What is there whatever a power cut does.
    public DiskCopy durable() { return durable(""); }

    /// The same of one folder.
    ///
    /// @param folder e.g. `site/`; all that begins like it
    public DiskCopy durable(String folder) {
        var files = new TreeMap<String, Chunks>();
        nodes.subMap(folder, folder + Character.MAX_VALUE).forEach((path, node) -> {
            if (node.durablyThere()) files.put(path, node.durable().copy());
        });
        return new DiskCopy(files);
    }

    /// Puts files of a copy back over those that are there; the others stay.
    public void put(DiskCopy copy) {
        copy.files().forEach((path, content) -> nodes.put(path, SimNode.durable(content.copy())));
        begin();
    }

    /// Removes all files in a folder, for a copy to be put there.
    public void clear(String folder) { nodes.keySet().removeIf(path -> path.startsWith(folder)); }

    /// Writes that are in sight and not durable.
    public int unsynced() { return nodes.values().stream().mapToInt(SimNode::unsynced).sum(); }

    void alive(int born) {
        if (dead || born != life) throw new Crashed("the process that opened this disk is dead");
    }

    SimNode linked(String path) { return nodes.computeIfAbsent(path, _ -> new SimNode()); }

    Io syncing(String path, SimNode node) {
        return writing("sync " + path, () -> {
            if (failingSyncs == 0) {
                node.sync();
                return Io.DONE;
            }
            failingSyncs--;
            if (failedSyncsPersist) node.sync();
            else node.forget();
            return new Io.Failed("the disk could not sync " + path);
        });
    }

    Io writing(String what, Supplier<Io> work) {
        calls++;
        waited = waited.plus(slow);
        if (calls == crash.call && !crash.persisted) throw died(what);
        var answer = work.get();
        if (calls == crash.call) throw died(what);
        return answer;
    }

    private Crashed died(String what) {
        dead = true;
        return new Crashed("died at call %d, %s".formatted(calls, what));
    }

    private void begin() {
        life++;
        dead = false;
        crash = Crash.NEVER;
        owned.clear();
    }

    private long used() { return nodes.values().stream().mapToLong(node -> node.seen().size()).sum(); }

    private static void checked(String path) {
        if (path.isEmpty() || path.startsWith("/") || List.of(path.split("/", -1)).contains(".."))
            throw new IllegalArgumentException("a path on a disk is relative and without '..': " + path);
    }
}
