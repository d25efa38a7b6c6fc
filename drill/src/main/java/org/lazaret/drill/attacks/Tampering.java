package org.lazaret.drill.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.drill.checks.SiteFiles;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Live;
import org.lazaret.drill.universe.Program;

/// Someone has the node's files for an hour, turns bits in them and puts them back: the program must say so when it
/// starts, or the check of its journals; or it must be shown that nothing anybody reads is other than it was.
public final class Tampering {
    private final Agenda agenda;
    private final Supplier<Program> program;
    private final Chance chance;
    private final List<String> silent = new ArrayList<>();
    private int tried;
    private int found;
    private int harmless;

    /// A node's disks as they are when they are stolen.
    public record Stolen(DiskCopy disk, DiskCopy latch) {}

    public Tampering(Agenda agenda, Supplier<Program> program, Chance chance) {
        this.agenda = agenda;
        this.program = program;
        this.chance = chance;
    }

    public void with(Stolen stolen, int bytes) {
        try {
            turn(stolen, bytes, seen(Computer.twin(agenda, stolen.disk, stolen.latch)));
        } catch (RuntimeException damaged) {
            silent.add("the files did not open even before a bit was turned: " + damaged.getMessage());
        }
    }

    private void turn(Stolen stolen, int bytes, Seen before) {
        var paths = stolen.disk.paths().stream().filter(path -> path.startsWith(folder())
            && stolen.disk.read(path).orElseThrow().length > 0).toList();
        for (var each = 0; each < bytes; each++) turn(stolen, paths.get(chance.below(paths.size())), before);
    }

    private void turn(Stolen stolen, String path, Seen before) {
        tried++;
        var twin = Computer.twin(agenda, stolen.disk, stolen.latch);
        var at = chance.below(stolen.disk.read(path).orElseThrow().length);
        var mask = 1 << chance.below(8);
        twin.disk().rot(path, at, mask);
        try {
            if (!sound(twin)) found++;
            else if (seen(twin).equals(before)) harmless++;
            else silent.add(turned(mask, at, path));
        } catch (SiteFiles.Unreadable onlyStrangersSee) {
            silent.add(turned(mask, at, path));
        } catch (RuntimeException said) {
            found++;
        }
    }

    private static String turned(int mask, int at, String path) {
        return "bits %d of byte %d of %s were turned, and nobody said so".formatted(mask, at, path);
    }

    /// Whether the check of the journals finds nothing.
    private boolean sound(Computer computer) {
        return List.of("care", "access").stream().allMatch(journal -> JournalCheck.journal(computer.disk(),
            folder() + "/" + journal) instanceof JournalCheck.Result.Sound);
    }

    /// All that anybody reads: the entries as strangers read them, and every row of every table.
    private record Seen(Map<String, List<String>> entries, List<String> rows) {}

    private Seen seen(Computer computer) {
        var rows = rows(program.get().open(computer));
        var entries = new TreeMap<String, List<String>>();
        SiteFiles.entries(computer.disk().copy(), folder()).forEach((name, all) -> entries.put(name,
            all.stream().map(entry -> new String(entry, ISO_8859_1)).toList()));
        return new Seen(entries, rows);
    }

    private String folder() { return program.get().home().site(); }

    private static List<String> rows(Live live) {
        var rows = live.parts().tables().dump();
        live.parts().tables().close();
        return rows;
    }

    public int tried() { return tried; }

    public int found() { return found; }

    public int harmless() { return harmless; }

    /// What was changed, changes something, and was not found.
    public List<String> silent() { return silent; }
}
