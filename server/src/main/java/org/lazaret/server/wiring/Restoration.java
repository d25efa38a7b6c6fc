package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lazaret.core.site.Progress;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.second.Rescue;
import org.lazaret.group.second.Sheet;
import org.lazaret.group.second.Stick;
import org.lazaret.server.second.Keeper;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// How a site comes back on a clean machine: from its second place, by its recovery sheet.
///
/// @param folder in which it writes its request to go on in its zone, if it is in one
public record Restoration(NodeConfig config, Path folder) {
    /// By a sheet that is typed at the terminal.
    ///
    /// @param site as the file names it
    /// @return what was done, in sentences
    /// @throws BadFile when the file does not say from where
    /// @throws org.lazaret.group.second.Rescue.NotRescued when nothing is given back
    public List<String> restore(String site) {
        var named = config.named(site);
        var back = restore(named, () -> sheet(named.name()), Progress.UNHEARD);
        return Stream.concat(back.said(named.name()).stream(), back.next().stream().map(
            asked -> asked.sentence(site))).toList();
    }

    /// @param sheet asked for when the second place and an empty folder are there
    Opening.Back<Optional<Readmission.Asked>> restore(SiteConfig named, Supplier<Sheet> sheet, Progress progress) {
        var opening = new Opening(config.group(), Doors.PROOF, new OsClock());
        var stick = stick(named, opening);
        return opening.restore(named, () -> {
            var rescue = Rescue.open(stick, sheet.get());
            return new Opening.Source(rescue.remains(), rescue::succeed, progress);
        }, new Readmission(named, folder)::ask);
    }

    private static Stick stick(SiteConfig named, Opening opening) {
        var second = named.second().orElseThrow(
            () -> new BadFile("second of " + named.name(), "it is not named. Name the folder to restore from"));
        return Keeper.at(second, opening.origin(named)).get().filter(there -> there.newest().isPresent()).orElseThrow(
            () -> new BadFile("second of " + named.name(),
                second + " is not there, or has nothing of this practice. Plug in the one that has"));
    }

    private static Sheet sheet(String practice) {
        return Sheet.parse(Unlocking.secret("Recovery sheet of " + practice)).orElseThrow(
            () -> new BadFile("the sheet", "a letter of it is wrong. Look at it again"));
    }
}
