package org.lazaret.drill.universe;

import java.time.ZoneId;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.World;
import org.lazaret.practice.Rooms;

/// The program of a node, the same as in the product, over an unreal world; its tables are in memory.
public final class Program implements Opening {
    /// The site's folder on the computer's disk.
    public static final String FOLDER = "high-street";
    /// Small enough that a run fills several.
    private static final LogSize SIZE = new LogSize(300 * 1024, 256);
    private static final int KEYS_PER_BLOCK = 128;
    private static final String KEY_FILE = "stick/high-street.key";

    private final Mutation mutation;

    public Program(Mutation mutation) { this.mutation = mutation; }

    /// Makes a new practice on an empty computer.
    public static void found(Computer computer, ZoneId zone) {
        var unlock = KeyFile.make(computer.latch(), KEY_FILE, computer.secrets());
        var founding = new Founding("hill", new SiteId("high-street"), "High Street Vets", zone, KEYS_PER_BLOCK);
        Sites.found(place(computer, computer.disk()), founding, unlock, world(computer, computer.disk()));
        computer.disk().kill();
        computer.latch().kill();
    }

    @Override public Live open(Computer computer) {
        var disk = mutation.disk(computer.disk());
        var house = Rooms.house();
        var running = new Sites.Running(house, world(computer, disk), new OneByOne(), "drill");
        var parts = odd(Sites.open(place(computer, disk), KeyFile.read(computer.latch(), KEY_FILE), running,
            vault -> SqliteTables.inMemory(house.projections(), mutation.vault(vault))));
        return new Live(mutation.site(SiteEngine.open(parts)), parts);
    }

    private Parts odd(Parts is) {
        return new Parts(is.house(), is.world(), is.turns(), is.log(), mutation.vault(is.vault()), is.tables(),
            is.drafts(), is.heads(), is.build());
    }

    @Override public void died(Computer computer) { mutation.died(computer.disk()); }

    private static SitePlace place(Computer computer, Disk disk) {
        return new SitePlace(disk, FOLDER, new Latch(computer.latch(), "latch"), SIZE);
    }

    private static World world(Computer computer, Disk disk) {
        return new World(computer.clock(), computer.secrets(), disk, computer.wire());
    }
}
