package org.lazaret.group.orders;

import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SiteId;

/// What an order does at the sites of its zone. None deletes, hands out a key or stops care.
///
/// Source: NIST SP 800-61 rev. 2, section 3.3 (containment), for what is needed; OASIS CACAO 2.0 names them alike.
public sealed interface Effect {
    /// Whether it makes an island of a site.
    default boolean darkens(SiteId site) {
        return this instanceof Darken || this instanceof Sever(var cut, _) && cut.equals(site);
    }

    /// Takes something away, and so ends by itself.
    sealed interface Restricts extends Effect {
        /// So long from when a site accepts it.
        long seconds();
    }

    /// Accounts and devices get nothing more at any site of the zone: their sessions end and their credentials stop,
    /// and stay stopped when it is over, until somebody gives them new ones.
    ///
    /// @param seconds by the time that passes at the site while it runs
    record Suspend(List<AccountId> accounts, List<DeviceId> devices, long seconds) implements Restricts {
        /// @throws IllegalArgumentException when it names nobody
        public Suspend {
            accounts = List.copyOf(accounts);
            devices = List.copyOf(devices);
            if (accounts.isEmpty() && devices.isEmpty())
                throw new IllegalArgumentException("a suspension that names nobody");
        }

        boolean names(AccountId who, DeviceId device) { return accounts.contains(who) || devices.contains(device); }
    }

    /// Nothing goes between the sites of the zone any more, nor through their hub: each goes on as an island, on its
    /// own LAN, and answers nobody from outside. Only what proves itself goes over its line: orders and statements.
    record Darken(long seconds) implements Restricts {}

    /// Its peers and the hub take nothing from a site and give it nothing; what was lent to it ends. It goes on by
    /// itself, as an island.
    record Sever(SiteId site, long seconds) implements Restricts {}

    /// Ends what others began, before it is over by itself.
    ///
    /// @param orders their hashes
    record Lift(List<String> orders) implements Effect {
        /// @throws IllegalArgumentException when it ends nothing
        public Lift {
            orders = List.copyOf(orders);
            if (orders.isEmpty()) throw new IllegalArgumentException("it lifts nothing");
        }
    }

    /// There is nothing newer than the heads that it names: so an order that is withheld shows as silence.
    record Confirm() implements Effect {}
}
