package org.lazaret.drill.scenario;

import java.util.List;

/// An incident as it is written down.
///
/// @param group whose sites it happens to
/// @param claims numbers of the promises that it must hold, from 1
/// @param days of care, 1 or more
/// @param steps in the order of their time
public record Scenario(String name, Profile group, List<Integer> claims, int days, long seed, List<Step> steps) {
    private static final String SUSPECTED = "suspected";

    /// The same incident over another number of days. Steps after the last day are left out.
    public Scenario lasting(int wanted) {
        var reached = steps.stream().filter(step -> step.at().day() <= wanted).toList();
        return new Scenario(name, group, claims, wanted, seed, reached);
    }

    /// This scenario, of which all can be played.
    ///
    /// @throws WrongScenario naming the place of a verb that is not built yet
    public Scenario playable() {
        for (var step : steps) {
            if (!step.verb().built())
                throw new WrongScenario(step.place(),
                    "'%s' is in the language and not built yet".formatted(step.verb().word()));
            Target.of(step).known(group);
            if (step.verb().byTheDoor()) new Raid(step).known(steps.subList(0, steps.indexOf(step)));
            if (step.verb() == Verb.ASSESS && !step.text("principals", SUSPECTED).equals(SUSPECTED))
                throw step.wrong("principals", "those who can be asked about are '%s', not '%s'".formatted(SUSPECTED,
                    step.text("principals", "")));
            if (step.verb().ofOrders()) new Ordered(step).known(attackers());
        }
        return this;
    }

    private List<String> attackers() {
        return steps.stream().filter(step -> step.verb().byTheDoor()).map(step -> step.text("attacker", "")).filter(
            name -> !name.isEmpty()).distinct().toList();
    }

    /// The same incident in a group of so many sites.
    public Scenario sized(int sites) { return new Scenario(name, group.sized(sites), claims, days, seed, steps); }

    /// The same time without the attack and what answers it: the faults stay.
    public Scenario calm() {
        var faults = steps.stream().filter(step -> step.verb().role() == Verb.Role.FAULT).toList();
        return new Scenario(name, group, claims, days, seed, faults);
    }

    public Scenario seeded(long wanted) { return new Scenario(name, group, claims, days, wanted, steps); }
}
