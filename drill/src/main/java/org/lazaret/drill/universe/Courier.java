package org.lazaret.drill.universe;

import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.site.Outside;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.carry.Cargo;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.OrderRow;
import org.lazaret.group.exposed.Sightings;
import org.lazaret.group.exposed.Sort;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.Tray;

/// Goes out to the hub for a site of a group.
///
/// It has steps of its own beside the site's: so when the hub answers, or whether it does, changes nothing in when the
/// site writes, and a zone's journals can be held against those of another run byte for byte.
public final class Courier implements Outside {
    private final Ground ground;
    private OrderRow orders = new OrderRow(Mail.none());
    private Carrier carrier;
    private boolean shut;

    public Courier(HubIdentity hub, Ground ground) {
        this.ground = ground;
        this.carrier = carrier(hub);
    }

    private Carrier carrier(HubIdentity hub) { return new Carrier(hub, ground, Cargo.none(), orders); }

    /// From now on it believes this hub, and no other.
    public void turnTo(HubIdentity hub) {
        orders = new OrderRow(Mail.none());
        carrier = carrier(hub);
        carrier.shut(shut);
    }

    /// Ways are closed and opened as orders in force say.
    void stands(OrderBook orders) {
        shut = orders.darkens(ground.log().journal("care").origin().site()).isPresent();
        carrier.shut(shut);
    }

    /// What this hub brings of what commanders ordered.
    OrderRow orders() { return orders; }

    /// Where people lay orders before the site.
    Tray tray() { return new Tray(ground.world().disk(), ground.folder()); }

    /// The hub brought an order that no commanders gave.
    void forged(String line, String why) { carrier.saw(Sort.STATEMENT, why, line); }

    @Override public void receive(PeerId from, byte[] message) { carrier.receive(from, message); }

    @Override public boolean step() { return false; }

    /// Does a bounded piece of what waits to be carried.
    public boolean carry() { return carrier.step(); }

    /// What it saw and the site has not written down yet.
    Sightings sightings() { return carrier.sightings(); }

    @Override public Elsewhere elsewhere() { return carrier.elsewhere(); }
}
