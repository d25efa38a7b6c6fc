package org.lazaret.drill.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lazaret.drill.scenario.Post.Trade;

/// A group that comes with the drill: its sites, each with its kind and zone.
///
/// The first sites of a large group are those of a small one, so that a site can be looked at alone.
public record Profile(String name, List<Post> posts) {
    private static final String FIRST = "high-street";
    private static final String HOME = "uk";
    /// One site in so many stands in another zone.
    private static final int ABROAD = 4;
    /// Of so many sites in a zone one cares at night, and one is a hospital.
    private static final int ROUND = 12;

    /// Their names, with how many sites they have and which zones beside `uk`.
    private enum BuiltIn {
        ONE_PRACTICE("one-practice", 1, List.of()), SMALL_GROUP("small-group", 8, List.of("nl")), CVS_500("cvs-500",
            500, List.of("nl", "ie"));

        private final String word;
        private final int sites;
        private final List<String> abroad;

        BuiltIn(String word, int sites, List<String> abroad) {
            this.word = word;
            this.sites = sites;
            this.abroad = abroad;
        }
    }

    public static List<String> names() { return List.of(BuiltIn.values()).stream().map(one -> one.word).toList(); }

    static Optional<Profile> of(String name) {
        return List.of(BuiltIn.values()).stream().filter(one -> one.word.equals(name)).findFirst().map(
            one -> new Profile(name, posts(one.sites, one.abroad)));
    }

    /// The same group with another number of sites; that of one practice is one practice and becomes a small group.
    public Profile sized(int sites) {
        if (sites == posts.size()) return this;
        var abroad = name.equals(BuiltIn.CVS_500.word) ? BuiltIn.CVS_500.abroad : BuiltIn.SMALL_GROUP.abroad;
        return new Profile(name, posts(sites, abroad));
    }

    private static List<Post> posts(int count, List<String> abroad) {
        var inZone = new LinkedHashMap<String, Integer>();
        var posts = new ArrayList<Post>();
        for (var number = 1; number <= count; number++) {
            var away = number % ABROAD == 0 && !abroad.isEmpty();
            var zone = away ? abroad.get(number / ABROAD % abroad.size()) : HOME;
            posts.add(post(number, zone, inZone.merge(zone, 1, Integer::sum)));
        }
        return List.copyOf(posts);
    }

    private static Post post(int number, String zone, int inZone) {
        return switch (inZone % ROUND) {
            case 2 -> new Post("nights-" + number, Trade.OUT_OF_HOURS, zone);
            case 3 -> new Post("hospital-" + number, Trade.HOSPITAL, zone);
            default -> new Post(number == 1 ? FIRST : "practice-" + number, Trade.PRACTICE, zone);
        };
    }

    /// Whether it has another number of sites than it comes with.
    public boolean resized() { return of(name).filter(this::equals).isEmpty(); }

    public boolean alone() { return posts.size() == 1; }

    List<String> sites() { return posts.stream().map(Post::name).toList(); }

    public List<String> zones() { return posts.stream().map(Post::zone).distinct().toList(); }
}
