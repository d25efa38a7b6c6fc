package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Whether tables that were thrown away and rebuilt from the journal are those that lived.
public final class TablesCheck {
    private TablesCheck() {}

    /// @param live every row of the tables of the node that ran
    /// @param rebuilt the same of one that started with none
    public static Found check(List<String> live, List<String> rebuilt) {
        var wrong = new ArrayList<String>();
        var missing = new LinkedHashSet<>(live);
        rebuilt.forEach(missing::remove);
        var added = new LinkedHashSet<>(rebuilt);
        live.forEach(added::remove);
        if (!live.equals(rebuilt))
            wrong.add("%d rows are gone and %d are new after a rebuild".formatted(missing.size(), added.size()));
        return new Found(7, wrong, "%d rows are the same after a rebuild".formatted(rebuilt.size()));
    }
}
