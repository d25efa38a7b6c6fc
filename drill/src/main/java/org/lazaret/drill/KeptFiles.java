package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.site.Finding;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.checks.AnswersCheck;
import org.lazaret.drill.checks.SiteFiles;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Home;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.universe.Program;

/// What can be counted anew from the files that a drill kept, by nothing but those files.
record KeptFiles(Disk disk, List<Finding> findings) {
    /// The figures of the contract that the files tell, as far as the scorecard has them.
    Map<String, String> figures(Figures card) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("acknowledged", "" + sites().stream().mapToInt(site -> answers(site).size()).sum());
        var sizes = sizes();
        if (sizes.isEmpty()) return figures;
        figures.put("sites", "" + sites().size());
        if (card.has("journals_compared")) figures.put("journals_compared", "" + sizes.size());
        if (card.has("rebuilt_entries") && !card.get("rebuilt_entries").equals("0"))
            figures.put("rebuilt_entries", "" + sites().stream().mapToLong(
                site -> sizes.getOrDefault("sites/" + site + "/care", 0L)).sum());
        if (card.has("acknowledged_lost") && !card.withMutant())
            figures.put("acknowledged_lost", "" + sites().stream().mapToInt(this::lost).sum());
        return figures;
    }

    private Map<String, Long> sizes() {
        var sizes = new LinkedHashMap<String, Long>();
        for (var finding : findings) {
            if (finding instanceof Finding.Whole(var folder, var head) && folder.startsWith("sites/"))
                sizes.put(folder, head.size());
        }
        return sizes;
    }

    private List<String> sites() {
        return disk.list("sites").stream().map(name -> name.replace("/", "")).toList();
    }

    private List<String> answers(String site) {
        return new String(disk.read(KeptCheck.ANSWERS + "/" + site).orElse(new byte[0]), UTF_8).lines().toList();
    }

    /// Answers "saved" that no entry bears out: the bodies are opened with the keys that were kept, on a copy.
    private int lost(String name) {
        var site = copy("sites", name + "/");
        var twin = Computer.twin(new Agenda(Instant.EPOCH), site, copy("keys/" + name, ""));
        var live = new Program(new Home("kept", name, name, ZoneOffset.UTC), Mutation.NONE).open(twin);
        var care = SiteFiles.entries(site, name).getOrDefault("care", List.of());
        try (var _ = live.site()) {
            return AnswersCheck.lost(answers(name), care, live.parts().vault());
        }
    }

    /// @param part of the folder; empty for all of it
    private DiskCopy copy(String folder, String part) {
        var copy = new SimDisk(new Chance(1));
        var from = part.isEmpty() ? folder : folder + "/" + part.substring(0, part.length() - 1);
        copy(from, folder.length() + 1, copy);
        return copy.copy();
    }

    private void copy(String folder, int skip, SimDisk to) {
        for (var name : disk.list(folder)) {
            var path = folder + "/" + name;
            if (name.endsWith("/")) copy(path.substring(0, path.length() - 1), skip, to);
            else to.replace(path.substring(skip), disk.read(path).orElseThrow());
        }
    }
}
