package org.lazaret.core.site;

import java.time.ZoneId;
import java.util.List;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SiteId;

/// What is settled when a site is founded.
///
/// @param group it belongs to, lower case, e.g. `hill`
/// @param name as people say it, e.g. `High Street Vets`
/// @param timeZone of the place
/// @param keysPerBlock how many subject keys are made at once
public record Founding(String group, SiteId site, String name, ZoneId timeZone, int keysPerBlock) {
    List<LogId> journals() { return List.of(journal("care"), journal("access")); }

    private LogId journal(String name) { return new LogId("%s/%s/%s/1".formatted(group, site.name(), name)); }
}
