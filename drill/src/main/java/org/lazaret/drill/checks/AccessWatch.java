package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.care.Pages;
import org.lazaret.drill.universe.Answer;
import org.lazaret.drill.universe.Tap;
import org.lazaret.drill.universe.Visit;

/// Whether whoever was shown a record is in the access journal before the bytes leave the node.
///
/// It reads the bytes where they leave, knows from the practice's own notebook whose words they are, and now and then
/// looks at what is durable on the disk at that very moment.
public final class AccessWatch implements Tap {
    private static final int GLIMPSE_EVERY = 24;
    private static final int TEXT_KEPT = 200;

    private final Notebook notebook;
    private final Chance chance;
    private final SimDisk disk;
    private final String folder;
    private final List<byte[]> parsed = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<Glimpse> glimpses = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /// A page that left: to whom, and whose words were in it.
    private record Left(String who, String page, Set<SubjectId> whose) {}

    /// What was durable when so many pages had left.
    private record Glimpse(int pages, DiskCopy durable) {}

    /// One act of the access journal: everyone it names.
    private record Seen(String who, Set<SubjectId> whom) {}

    /// @param folder of the site on the disk
    public AccessWatch(Notebook notebook, SimDisk disk, String folder, Chance chance) {
        this.notebook = notebook;
        this.disk = disk;
        this.folder = folder;
        this.chance = chance;
    }

    @Override public void leaves(Visit visit, Answer.Saw page) {
        var whose = new LinkedHashSet<SubjectId>();
        for (var value : Pages.values(page.outcome().text())) {
            var subject = notebook.words().get(value);
            if (subject != null) whose.add(subject);
        }
        if (whose.isEmpty()) return;
        var who = visit.session().who().name() + " at " + visit.session().device().name();
        left.add(new Left(who, visit.wish().page(), whose));
        if (texts.size() < TEXT_KEPT) texts.add(page.outcome().text());
        notebook.erased().stream().filter(whose::contains).forEach(gone -> wrong.add(
            "%s was shown after its erasure on %s".formatted(gone.name(), visit.wish().page())));
        if (chance.oneIn(GLIMPSE_EVERY)) glimpses.add(new Glimpse(left.size(), disk.durable()));
    }

    /// What unlocked pages showed, as a thief with a key would see it.
    public List<String> texts() { return texts; }

    /// @param end the disk when everything has come to rest
    public Found check(DiskCopy end) {
        for (var glimpse : glimpses)
            unseen(left.subList(0, glimpse.pages), glimpse.durable, " when its bytes left");
        unseen(left, end, " at the end");
        return new Found(3, wrong,
            "%d pages with people on them left the node, %d of them held against the disk at that moment".formatted(
                left.size(), glimpses.size()));
    }

    /// Whether this check would say so if somebody had been shown that no entry names.
    public boolean misses(SubjectId never, DiskCopy end) {
        if (left.isEmpty()) return false;
        var before = wrong.size();
        unseen(List.of(new Left(left.getFirst().who, "/never", Set.of(never))), end, "");
        var missed = wrong.size() > before;
        if (missed) wrong.removeLast();
        return missed;
    }

    private void unseen(List<Left> pages, DiskCopy copy, String when) {
        var acts = new LinkedHashMap<String, Iterator<Seen>>();
        seen(copy).forEach((who, all) -> acts.put(who, all.iterator()));
        for (var page : pages) {
            var next = acts.getOrDefault(page.who, List.<Seen>of().iterator());
            if (!covered(page, next)) {
                wrong.add(
                    "%s was shown %s on %s and the access journal did not say so%s".formatted(page.who, page.whose,
                        page.page, when));
                return;
            }
        }
    }

    /// Pages leave in the order of their entries, so each page has one of its own after the one before.
    private static boolean covered(Left page, Iterator<Seen> next) {
        while (next.hasNext()) if (next.next().whom.containsAll(page.whose)) return true;
        return false;
    }

    private Map<String, List<Seen>> seen(DiskCopy copy) {
        var acts = new LinkedHashMap<String, Seen>();
        var entries = SiteFiles.entries(copy, folder).getOrDefault("access", List.of());
        for (var position = 0; position < entries.size(); position++) {
            var heading = heading(position, entries.get(position));
            var who = heading.by() + " at " + heading.dev();
            acts.computeIfAbsent(heading.at(), _ -> new Seen(who, new LinkedHashSet<>())).whom.addAll(heading.sub());
        }
        var byWho = new LinkedHashMap<String, List<Seen>>();
        acts.values().forEach(act -> byWho.computeIfAbsent(act.who, _ -> new ArrayList<>()).add(act));
        return byWho;
    }

    /// Most entries are those of the glimpse before, byte for byte.
    private Heading heading(int position, byte[] entry) {
        if (position < parsed.size() && Arrays.equals(parsed.get(position), entry)) return headings.get(position);
        var heading = Heading.of(entry);
        if (position == parsed.size()) {
            parsed.add(entry);
            headings.add(heading);
        }
        return heading;
    }
}
