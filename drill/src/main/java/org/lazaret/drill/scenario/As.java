package org.lazaret.drill.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.practice.staff.Role;

/// As whom an intruder comes, as it is written: `as: {role: receptionist, site: any}`.
///
/// @param role whose password was stolen
/// @param site as everywhere: `any`, a site's name
public record As(Role role, String site) {
    private static final Map<String, Role> WORDS = Map.of("vet", Role.VETERINARY_SURGEON, "nurse",
        Role.REGISTERED_VETERINARY_NURSE, "receptionist", Role.RECEPTIONIST, "manager", Role.PRACTICE_MANAGER);
    private static final List<String> ROLES = List.of("vet", "nurse", "receptionist", "manager");

    /// @throws WrongScenario naming the place of what is no role, or no field
    public static As of(Step step) {
        if (!(step.fields().get("as") instanceof Map<?, ?> as))
            throw step.wrong("as", "say as whom: as: {role: receptionist, site: any}");
        for (var field : as.keySet()) {
            if (!List.of("role", "site").contains(field))
                throw step.wrong("as", "'as' has no field '%s'; it has [role, site]".formatted(field));
        }
        var word = String.valueOf(Optional.<Object>ofNullable(as.get("role")).orElse(""));
        var role = Optional.ofNullable(WORDS.get(word)).orElseThrow(
            () -> step.wrong("as", "there is no role '%s'; there are %s".formatted(word, ROLES)));
        return new As(role, String.valueOf(Optional.<Object>ofNullable(as.get("site")).orElse("any")));
    }
}
