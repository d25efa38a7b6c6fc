package org.lazaret.drill.universe;

import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.site.Outside;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.carry.Cargo;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.exposed.Sightings;

/// Goes out to the hub for a site of a group.
///
/// It has steps of its own beside the site's: so when the hub answers, or whether it does, changes nothing in when the
/// site writes, and a zone's journals can be held against those of another run byte for byte.
public final class Courier implements Outside {
    private final Ground ground;
    private Carrier carrier;

    public Courier(HubIdentity hub, Ground ground) {
        this.ground = ground;
        this.carrier = carrier(hub);
    }

    private Carrier carrier(HubIdentity hub) { return new Carrier(hub, ground, Cargo.none(), Mail.none()); }

    /// From now on it believes this hub, and no other.
    public void turnTo(HubIdentity hub) { carrier = carrier(hub); }

    @Override public void receive(PeerId from, byte[] message) { carrier.receive(from, message); }

    @Override public boolean step() { return false; }

    /// Does a bounded piece of what waits to be carried.
    public boolean carry() { return carrier.step(); }

    /// What it saw and the site has not written down yet.
    Sightings sightings() { return carrier.sightings(); }

    @Override public Elsewhere elsewhere() { return carrier.elsewhere(); }
}
