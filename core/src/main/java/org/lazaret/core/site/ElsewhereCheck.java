package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.VaultCheck;
import org.lazaret.core.world.Disk;

/// Checks what is kept of a site on another disk against the sites that were found: its latch, and how far its
/// journals had come.
final class ElsewhereCheck {
    private final Disk disk;
    private final List<Journal> journals;
    private final List<VaultCheck.Checked> vaults;

    ElsewhereCheck(Disk disk, List<Journal> journals, List<VaultCheck.Checked> vaults) {
        this.disk = disk;
        this.journals = journals;
        this.vaults = vaults;
    }

    List<Finding> check(String folder) {
        var findings = new ArrayList<Finding>();
        for (var name : disk.list(folder)) {
            var file = SiteCheck.at(folder, name);
            if (name.matches("latch-[0-9]+")) findings.add(latch(folder, file, Long.parseLong(name.substring(6))));
            if (name.equals("heads")) findings.add(heads(folder, file));
        }
        return findings;
    }

    private Finding latch(String folder, String file, long epoch) {
        var closed = vaults.stream().filter(vault -> vault.epoch() == epoch).toList();
        if (closed.isEmpty()) return new Finding.Unchecked(file, "the latch of a vault that is not here");
        var latch = new Latch(disk, folder);
        if (closed.stream().anyMatch(vault -> latch.fits(epoch, vault.latch())))
            return new Finding.Sound(file, "the latch of a vault that was found");
        return new Finding.Damaged(file, 0, "it is not the latch that any vault here was closed with");
    }

    private Finding heads(String folder, String file) {
        long at = 0;
        try {
            for (var head : new HeadsElsewhere(new Latch(disk, folder)).written()) {
                if (journals.stream().noneMatch(journal -> journal.origin().equals(head.origin())))
                    return new Finding.Unchecked(file, "it knows %s, which is not here".formatted(
                        head.origin().origin()));
                var wrong = wrong(head);
                if (!wrong.isEmpty()) return new Finding.Damaged(file, at, wrong);
                at += HeadsElsewhere.line(head).length();
            }
        } catch (WrongFiles unreadable) {
            return new Finding.Damaged(file, 0, String.valueOf(unreadable.getMessage()));
        }
        long length = disk.read(file).map(bytes -> bytes.length).orElse(0);
        if (length != at)
            return new Finding.Damaged(file, Math.min(at, length), "%d bytes where %d belong".formatted(length, at));
        return new Finding.Sound(file, "the journals here go on from what it knows");
    }

    /// An older copy of a site may lie beside the newest, as loot does: so only the longest must reach that far.
    private String wrong(Head head) {
        var same = journals.stream().filter(journal -> journal.origin().equals(head.origin())).toList();
        if (same.stream().allMatch(journal -> journal.size() < head.size()))
            return "%s had %d entries and is shorter here: an older copy, or this file was changed".formatted(
                head.origin().origin(), head.size());
        if (same.stream().anyMatch(journal -> journal.size() >= head.size()
            && journal.root(head.size()).equals(head.root()))) return "";
        return "%s had other entries than here: it was written anew, or this file was changed".formatted(
            head.origin().origin());
    }
}
