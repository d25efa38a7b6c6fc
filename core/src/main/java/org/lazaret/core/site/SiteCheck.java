package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogCheck;
import org.lazaret.core.vault.DamagedVault;
import org.lazaret.core.vault.VaultCheck;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;

/// Checks a site's folder as a whole, without a key and without writing: its log and journals, its vault's files, its
/// drafts. What it cannot check it names.
final class SiteCheck {
    private static final String SEGMENT = "[0-9]{8}";

    private final Disk disk;
    private final String folder;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeSet<String> known = new TreeSet<>(List.of("log/", "vault/", "drafts", "lock"));
    private List<Journal> journals = List.of();
    private Optional<VaultCheck.Checked> vault = Optional.empty();

    /// @param folder empty for the disk itself
    SiteCheck(Disk disk, String folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Whether this is the folder of a site, or what is left of one.
    static boolean isSite(Disk disk, String folder) {
        var log = disk.list(at(folder, "log"));
        var vault = disk.list(at(folder, "vault"));
        return log.stream().anyMatch(name -> name.matches(SEGMENT + "|mark"))
            || vault.stream().anyMatch(name -> name.matches("vault|ledger|keys-[0-9]+"));
    }

    static String at(String folder, String name) { return folder.isEmpty() ? name : folder + "/" + name; }

    List<Finding> run() {
        log();
        otherJournals();
        vault();
        drafts();
        unchecked();
        return List.copyOf(findings);
    }

    /// The journals with all their entries, if log and journals are sound.
    List<Journal> journals() { return journals; }

    /// The vault, if its files are sound.
    Optional<VaultCheck.Checked> vaultFound() { return vault; }

    private void log() {
        try {
            var log = LogCheck.check(disk, folder);
            journals = log.journals();
            for (var journal : journals) whole(journal);
            findings.add(new Finding.Sound(path("log"), "every act is whole, and follows the one before"));
            for (var rest : log.rest())
                findings.add(new Finding.Unsure(rest.file(), rest.offset(),
                    "%d bytes after the last act belong to none".formatted(rest.bytes())));
        } catch (DamagedFile damage) {
            findings.add(new Finding.Damaged(damage.file(), damage.offset(), damage.what()));
        }
    }

    private void whole(Journal journal) {
        var name = journal.origin().journal();
        known.add(name + "/");
        findings.add(new Finding.Whole(path(name), new Head(journal.origin(), journal.size(),
            journal.root(journal.size()))));
    }

    /// Those the log does not know, or all when it could not be read.
    private void otherJournals() {
        for (var name : disk.list(folder)) {
            var within = path(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
            if (known.contains(name) || !name.endsWith("/") || !JournalFolder.is(disk, within)) continue;
            known.add(name);
            var found = JournalFolder.check(disk, within, true);
            if (!findings.contains(found)) findings.add(found);
        }
    }

    private void vault() {
        try {
            var checked = VaultCheck.check(disk, path("vault"));
            vault = Optional.of(checked);
            findings.add(new Finding.Sound(path("vault"),
                "generation %d, as it was written (no key was asked for: whether it opens is not said)".formatted(
                    checked.generation())));
            for (var rest : checked.rest())
                findings.add(new Finding.Unsure(rest.file(), rest.offset(), rest.what()));
        } catch (DamagedFile damage) {
            findings.add(new Finding.Damaged(damage.file(), damage.offset(), damage.what()));
        } catch (DamagedVault damage) {
            findings.add(new Finding.Damaged(path("vault/vault"), 0, String.valueOf(damage.getMessage())));
        }
    }

    private void drafts() {
        disk.read(path("drafts")).ifPresent(bytes -> {
            try {
                var pieces = SealedDrafts.check(path("drafts"), bytes, _ -> {});
                findings.add(new Finding.Sound(path("drafts"), "each as it was written"));
                if (pieces.hasMore())
                    findings.add(new Finding.Unsure(path("drafts"), pieces.end(), "the last draft is torn or changed"));
            } catch (DamagedFile damage) {
                findings.add(new Finding.Damaged(damage.file(), damage.offset(), damage.what()));
            }
        });
    }

    private void unchecked() {
        for (var name : disk.list(folder)) if (!known.contains(name)) unchecked(path(name));
        for (var name : disk.list(path("log"))) if (!name.matches(SEGMENT + "|mark")) unchecked(path("log/" + name));
        for (var name : disk.list(path("vault")))
            if (!name.matches("vault|ledger|keys-[0-9]+")) unchecked(path("vault/" + name));
    }

    private void unchecked(String file) {
        var cache = file.matches("(.*/)?rows\\.db(-wal|-shm)?");
        findings.add(new Finding.Unchecked(file,
            cache ? "a cache: made anew from the journals" : "nothing that a node writes there"));
    }

    private String path(String name) { return at(folder, name); }
}
