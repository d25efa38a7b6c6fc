package org.lazaret.drill.universe;

import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.Outside;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.World;
import org.lazaret.guard.Guard;
import org.lazaret.practice.Rooms;

/// The program of a node, the same as in the product, over an unreal world; its tables are in memory.
public final class Program implements Opening {
    /// Small enough that a run fills several.
    private static final LogSize SIZE = new LogSize(300 * 1024, 256);
    private static final int KEYS_PER_BLOCK = 128;

    private final Home home;
    private final Mutation mutation;
    private final Outside.Maker outside;

    /// A practice on its own.
    public Program(Home home, Mutation mutation) { this(home, mutation, _ -> Outside.nobody()); }

    public Program(Home home, Mutation mutation, Outside.Maker outside) {
        this.home = home;
        this.mutation = mutation;
        this.outside = outside;
    }

    public Home home() { return home; }

    /// Makes a new site on an empty computer.
    public void found(Computer computer) {
        var unlock = KeyFile.make(computer.latch(), home.keyFile(), computer.secrets());
        var founding = new Founding(home.group(), new SiteId(home.site()), home.title(), home.clock(), KEYS_PER_BLOCK);
        Sites.found(place(computer, computer.disk()), founding, unlock, world(computer, computer.disk()));
        computer.disk().kill();
        computer.latch().kill();
    }

    @Override public Live open(Computer computer) {
        var disk = mutation.disk(computer.disk());
        var house = Rooms.house().with(Guard.house());
        var running = new Sites.Running(house, world(computer, disk), new OneByOne(), "drill", outside);
        var parts = odd(Sites.open(place(computer, disk), KeyFile.read(computer.latch(), home.keyFile()), running,
            vault -> SqliteTables.inMemory(house.projections(), mutation.vault(vault))));
        return new Live(mutation.site(SiteEngine.open(parts)), parts);
    }

    private Parts odd(Parts is) {
        return new Parts(is.house(), is.world(), is.turns(), is.log(), mutation.vault(is.vault()), is.tables(),
            is.drafts(), is.heads(), is.build(), is.outside());
    }

    @Override public boolean admits(Live live, Session who) {
        return mutation.keepsStreams() || Opening.super.admits(live, who);
    }

    @Override public void died(Computer computer) { mutation.died(computer.disk()); }

    private SitePlace place(Computer computer, Disk disk) {
        return new SitePlace(disk, home.site(), new Latch(computer.latch(), "latch"), SIZE);
    }

    private static World world(Computer computer, Disk disk) {
        return new World(computer.clock(), computer.secrets(), disk, computer.wire());
    }
}
