package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.vault.VaultCheck;
import org.lazaret.core.world.Disk;

/// Checks everything below a folder that a node writes, whatever it is: one journal, a site, a node with several, and
/// beside them what is kept of a site elsewhere: its latch and how far its journals had come.
public final class FolderCheck {
    private static final int DEEPEST = 16;

    private final Disk disk;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Journal> journals = new ArrayList<>();
    private final List<VaultCheck.Checked> vaults = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private FolderCheck(Disk disk) { this.disk = disk; }

    /// Everything on a disk, in the order of its names; nothing where there is nothing of a node's.
    public static List<Finding> check(Disk disk) {
        var check = new FolderCheck(disk);
        check.look("", 0);
        var latches = new ElsewhereCheck(disk, check.journals, check.vaults);
        for (var folder : check.elsewhere) check.findings.addAll(latches.check(folder));
        return List.copyOf(check.findings);
    }

    private void look(String folder, int depth) {
        if (SiteCheck.isSite(disk, folder)) site(folder);
        else if (JournalFolder.is(disk, folder)) findings.add(JournalFolder.check(disk, folder, depth > 0));
        else if (depth < DEEPEST) lookBelow(folder, depth + 1);
    }

    private void lookBelow(String folder, int depth) {
        var names = disk.list(folder);
        if (names.stream().anyMatch(name -> name.matches("latch-[0-9]+|heads"))) elsewhere.add(folder);
        for (var name : names) {
            if (name.endsWith("/")) look(SiteCheck.at(folder, name.substring(0, name.length() - 1)), depth);
        }
    }

    private void site(String folder) {
        var site = new SiteCheck(disk, folder);
        findings.addAll(site.run());
        journals.addAll(site.journals());
        site.vaultFound().ifPresent(vaults::add);
    }
}
