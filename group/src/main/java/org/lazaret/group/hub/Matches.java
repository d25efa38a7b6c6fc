package org.lazaret.group.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Token;

/// Which sites have which tokens. Nobody here knows what a token stands for: the sites have the key.
///
/// It may be thrown away: sites bring theirs anew.
public interface Matches extends AutoCloseable {
    /// So many look-ups of a site are answered within a day.
    int MOST = 200;
    Duration DAY = Duration.ofDays(1);
    /// Who asked when is kept so long.
    Duration KEPT = Duration.ofDays(90);

    /// @param again from when on it may be asked again, if too much was asked; else in the past
    record Answer(List<String> sites, Instant again) {}

    /// A question of a site; that which it asks again counts once.
    record Question(String site, long ask, Token token) {}

    /// Which other sites have it.
    Answer find(Question question, Instant now);

    /// What a site has under a key, as digests; what it had under another is gone.
    byte[] compare(String site, long key);

    /// All that a site has in one part.
    ///
    /// @throws IllegalArgumentException when a token belongs in another part
    void put(String site, long key, long part, List<Token> tokens);

    /// A site is known no more.
    void forget(String site);

    /// How many questions of a site it remembers.
    long asked(String site);

    /// What a site is told when it says that; nothing, if it only brings its tokens.
    ///
    /// @throws IllegalArgumentException as `put`
    default Optional<Message> answer(String site, Message.OfTokens message, Instant now) {
        return switch (message) {
            case Message.Find(var ask, var token) -> {
                var found = find(new Question(site, ask, token), now);
                long again = found.again().isAfter(now) ? Duration.between(now, found.again()).toMillis() + 1 : 0;
                yield Optional.of(new Message.Finds(ask, found.sites(), again));
            }
            case Message.Compare(var key) -> Optional.of(new Message.Compared(key, compare(site, key)));
            case Message.Tokens(var key, var part, var tokens) -> {
                put(site, key, part, tokens);
                yield Optional.empty();
            }
            case Message.ToSite _ -> Optional.empty();
        };
    }

    @Override void close();
}
