package org.lazaret.drill.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.group.orders.Suspended;

/// One order, as it holds or as nobody gave it, and what the doors of the sites did about it: seen by somebody who
/// comes to each door in the name of whom it is about.
public final class Trial {
    /// How the words of an order begin that holds, beside a forged one.
    public static final String TWIN = "the twin of: ";
    private static final DeviceId PROBE = new DeviceId("probe");
    private static final AccountId NOBODY = new AccountId("a-probe");

    private final Sort sort;
    private final String what;
    private final Instant signed;
    private final List<Session> probes;
    private final Set<String> due = new LinkedHashSet<>();
    private final Set<String> before = new LinkedHashSet<>();
    private final Set<String> already = new LinkedHashSet<>();
    private final Map<String, Instant> took = new LinkedHashMap<>();
    private final Map<String, Instant> visited = new LinkedHashMap<>();
    private boolean begun;
    private boolean ended;
    private boolean byHand;

    /// What it is to do, if it does anything.
    public enum Sort {
        /// Holds, and keeps somebody out.
        STOPS,
        /// Holds, and lets somebody in again.
        LETS_IN,
        /// Holds not, and would keep somebody out.
        FORGED,
        /// Holds not yet, and would let somebody in again.
        FORGED_LETTING_IN
    }

    /// @param what in words, e.g. `an order that 3 of 4 have signed`
    public Trial(Sort sort, String what, Instant signed, List<Session> probes) {
        this.sort = sort;
        this.what = what;
        this.signed = signed;
        this.probes = List.copyOf(probes);
    }

    /// Somebody with that account, from anywhere.
    public static Session account(AccountId who) { return new Session(who, PROBE, List.of()); }

    /// Anybody at that device.
    public static Session device(DeviceId at) { return new Session(NOBODY, at, List.of()); }

    /// The same about the same people, later.
    public Trial once(Sort other, String words, Instant now) { return new Trial(other, words, now, probes); }

    /// It is no order: somebody does it at the site.
    public Trial byHand() {
        byHand = true;
        return this;
    }

    /// Whether a site that did it has one order more on its disk.
    public boolean written(String site) { return !byHand && took.containsKey(site); }

    public boolean forged() { return sort == Sort.FORGED || sort == Sort.FORGED_LETTING_IN; }

    private boolean opens() { return sort == Sort.LETS_IN || sort == Sort.FORGED_LETTING_IN; }

    /// It is to do what it does at these sites, by the model of the network.
    public void due(List<String> sites) { due.addAll(sites); }

    /// Somebody went there by hand.
    public void visited(String site, Instant when) { visited.putIfAbsent(site, when); }

    /// Comes to a door.
    public void look(String name, Site site, Instant now) {
        if (ended || took.containsKey(name)) return;
        boolean done = probes.stream().allMatch(who -> shut(site.enter(who)) != opens());
        if (!done) before.add(name);
        else if (!begun) already.add(name);
        else if (!already.contains(name)) took.put(name, now);
    }

    /// The doors were looked at once before it went anywhere.
    public void begin() { begun = true; }

    /// Something else is done about the same people from now on.
    public void end() { ended = true; }

    /// Whether nothing more is to be seen.
    public boolean seen(int sites) { return ended || took.size() == sites; }

    private static boolean shut(Entering entering) {
        return entering instanceof Entering.Barred(var code, _) && code.equals(Suspended.CODE);
    }

    public String what() { return what; }

    /// Whom it is about.
    public boolean names(Session who) {
        return probes.stream().anyMatch(one -> one.who().equals(who.who()) || one.device().equals(who.device()));
    }

    /// At which sites the door was not yet as it was to be.
    public Set<String> before() { return before; }

    public Set<String> due() { return due; }

    public Map<String, Instant> visited() { return visited; }

    public Optional<Instant> took(String site) { return Optional.ofNullable(took.get(site)); }

    public int took() { return took.size(); }

    /// The sites at which it was to do something, and did not.
    public List<String> missed() { return due.stream().filter(site -> !took.containsKey(site)).toList(); }

    /// How long each site took that was to hear of it at once.
    public List<Duration> waits() {
        return due.stream().filter(site -> took.containsKey(site) && !visited.containsKey(site)).map(
            site -> Duration.between(signed, took.get(site))).toList();
    }
}
