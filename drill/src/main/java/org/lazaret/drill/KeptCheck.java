package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lazaret.core.site.Finding;
import org.lazaret.core.site.FolderCheck;
import org.lazaret.core.world.Disk;
import tools.jackson.core.JacksonException;

/// Checks what a drill kept: every journal and vault in it, every file against the list of sums, and the scorecard's
/// figures against the files.
public final class KeptCheck {
    static final String SUMS = "SHA256SUMS";
    static final String SCORECARD = "scorecard.json";
    static final String ANSWERS = "answers";

    private final Disk disk;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeSet<String> damaged = new TreeSet<>();

    private KeptCheck(Disk disk) { this.disk = disk; }

    /// Whether this is what a drill kept, or what is left of it.
    public static boolean isKept(Disk disk) {
        var names = disk.list("");
        return names.contains(SUMS) || names.contains(SCORECARD) && names.contains("sites/");
    }

    public static List<Finding> check(Disk disk) {
        var check = new KeptCheck(disk);
        check.journals();
        check.sums();
        check.scorecard();
        return List.copyOf(check.findings);
    }

    private void journals() { FolderCheck.check(disk).forEach(this::add); }

    private void add(Finding finding) {
        findings.add(finding);
        if (finding instanceof Finding.Damaged damage) damaged.add(damage.file());
    }

    private void damaged(String file, long offset, String what) {
        if (damaged.add(file)) findings.add(new Finding.Damaged(file, offset, what));
    }

    private void sums() {
        if (!disk.list("").contains(SUMS)) {
            damaged(SUMS, 0, "the file is missing");
            return;
        }
        var listed = listed();
        if (listed.isEmpty()) return;
        var there = new TreeSet<String>();
        files("", there);
        there.remove(SUMS);
        listed.forEach((file, sum) -> {
            if (!there.remove(file)) damaged(file, 0, "the file is missing");
            else
                if (!sum(disk.read(file).orElse(new byte[0])).equals(sum))
                    damaged(file, 0, "it is not the file that was kept: its SHA-256 is another");
        });
        there.forEach(file -> damaged(file, 0, "no drill has kept this file"));
        if (damaged.isEmpty())
            findings.add(new Finding.Sound(SUMS, "%d files are those that were kept".formatted(listed.size())));
    }

    private Map<String, String> listed() {
        var bytes = disk.read(SUMS).orElse(new byte[0]);
        var listed = new LinkedHashMap<String, String>();
        long at = 0;
        for (var line : new String(bytes, UTF_8).split("\n")) {
            if (!line.matches("[0-9a-f]{64} {2}[^\\s.][^\\s]*")) {
                damaged(SUMS, at, "here must stand a SHA-256, two spaces and a file");
                return Map.of();
            }
            listed.put(line.substring(66), line.substring(0, 64));
            at += line.length() + 1;
        }
        if (bytes.length != at) damaged(SUMS, Math.min(at, bytes.length), "the last line does not end");
        return listed;
    }

    private void files(String folder, TreeSet<String> into) {
        for (var name : disk.list(folder)) {
            var path = folder.isEmpty() ? name : folder + "/" + name;
            if (name.endsWith("/")) files(path.substring(0, path.length() - 1), into);
            else into.add(path);
        }
    }

    private void scorecard() {
        if (!damaged.isEmpty()) return; // figures of files that are not those that were kept say nothing
        var bytes = disk.read(SCORECARD).orElse(new byte[0]);
        try {
            scorecard(Figures.read(bytes));
        } catch (JacksonException broken) {
            damaged(SCORECARD, 0, "it is no JSON: " + broken.getOriginalMessage());
        }
    }

    private void scorecard(Figures card) {
        var files = new KeptFiles(disk, findings).figures(card);
        files.forEach((figure, counted) -> {
            if (!card.get(figure).equals(counted))
                damaged(SCORECARD, card.offset(figure),
                    "`%s` is %s, and by the files it is %s".formatted(figure, card.get(figure), counted));
        });
        if (damaged.isEmpty())
            findings.add(new Finding.Sound(SCORECARD, "%s are as the files say".formatted(
                String.join(", ", files.keySet()))));
    }

    static String sum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
