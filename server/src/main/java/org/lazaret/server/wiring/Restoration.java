package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.List;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.second.Sheet;
import org.lazaret.server.signin.Doors;

/// How a site comes back on a clean machine: from its second place, by its recovery sheet.
///
/// @param folder in which it writes its request to go on in its zone, if it is in one
public record Restoration(NodeConfig config, Path folder) {
    /// @param site as the file names it
    /// @return what was done, in sentences
    /// @throws BadFile when the file does not say from where
    /// @throws org.lazaret.group.second.Rescue.NotRescued when nothing is given back
    public List<String> restore(String site) {
        var named = config.sites().stream().filter(one -> one.site().name().equals(site)).findFirst().orElseThrow(
            () -> new BadFile("sites", "'%s' is none of them".formatted(site)));
        var opening = new Opening(config.group(), Doors.PROOF, new OsClock());
        return opening.restore(named, () -> sheet(named.name()), new Readmission(named, folder)::ask);
    }

    private static Sheet sheet(String practice) {
        return Sheet.parse(Unlocking.secret("Recovery sheet of " + practice)).orElseThrow(
            () -> new BadFile("the sheet", "a letter of it is wrong. Look at it again"));
    }
}
