package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.care.Pages;
import org.lazaret.drill.care.Saved;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;

/// Whether all that someone was told is saved is there at the end: in the files as a stranger reads them, once and not
/// twice, and on the pages that a desk shows.
public final class AcknowledgedCheck {
    private final Notebook notebook;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, List<Entry>> byRequest = new LinkedHashMap<>();
    private final Map<String, Integer> erasedEntries = new LinkedHashMap<>();
    private int lost;

    /// An entry whose body opened.
    private record Entry(String about, int position, String event) {}

    public AcknowledgedCheck(Notebook notebook) { this.notebook = notebook; }

    public Found check(List<byte[]> care, Vault vault, Desk desk) {
        for (var position = 0; position < care.size(); position++)
            open(Heading.of(care.get(position)), position, vault);
        notebook.saved().forEach(this::inJournal);
        notebook.standing().forEach((about, values) -> onPage(about, values, desk));
        wrong.addAll(notebook.wrongly());
        return new Found(2, List.copyOf(wrong),
            "%d answers 'saved' are in the files and on the pages, each once".formatted(
                notebook.saved().size() - lost));
    }

    public int lost() { return lost; }

    /// Where each answer "saved" stands in the journal, in the order in which people saw them; -1 for what is erased.
    public List<Integer> positions() {
        return notebook.saved().stream().map(
            saved -> byRequest.getOrDefault(saved.once().name(), List.of()).stream().filter(
                entry -> entry.about.equals(saved.about())).map(Entry::position).findFirst().orElse(-1)).toList();
    }

    /// Whether this check would say so if something that is in no journal had been acknowledged.
    public boolean misses(Saved never) {
        var before = lost;
        inJournal(never);
        var missed = lost > before;
        if (missed) wrong.removeLast();
        lost = before;
        return missed;
    }

    private void open(Heading heading, int position, Vault vault) {
        switch (vault.open(new KeyId(heading.key()), heading.line(), heading.body())) {
            case Opened.Body(var bytes) -> {
                var body = new String(bytes, UTF_8);
                var once = body.substring(0, body.indexOf(' '));
                byRequest.computeIfAbsent(once, _ -> new ArrayList<>()).add(new Entry(heading.about(), position, body));
            }
            case Opened.Destroyed _ -> erasedEntries.merge(heading.about(), 1, Integer::sum);
            case Opened.Forged _ -> wrong.add("entry %d does not open under its key".formatted(position));
        }
    }

    private void inJournal(Saved saved) {
        if (saved.subject().stream().anyMatch(notebook.erased()::contains)) {
            if (erasedEntries.merge(saved.about(), -1, Integer::sum) < 0)
                lose(saved, "is not among the erased entries");
            return;
        }
        var entries = byRequest.getOrDefault(saved.once().name(), List.of()).stream().filter(
            entry -> entry.about.equals(saved.about())).toList();
        if (entries.size() != 1) lose(saved, "is in the journal %d times".formatted(entries.size()));
        else
            if (!saved.words().stream().allMatch(entries.getFirst().event::contains))
                lose(saved, "is in the journal with other words");
    }

    private void lose(Saved saved, String how) {
        lost++;
        wrong.add("%s, acknowledged, of %s %s".formatted(saved.once().name(), saved.about(), how));
    }

    private void onPage(String about, Map<String, String> values, Desk desk) {
        var name = about.substring(about.indexOf('/') + 1);
        var client = about.startsWith("client/");
        var page = Pages.values(
            client ? Pages.client(desk, new ClientId(name)) : Pages.animal(desk, new AnimalId(name)));
        var erased = notebook.erased().stream().anyMatch(gone -> gone.name().equals(name));
        values.forEach((what, value) -> {
            if (page.contains(value) == erased)
                wrong.add("the %s of %s is %s on its page".formatted(what, about, erased ? "still" : "not"));
        });
    }
}
