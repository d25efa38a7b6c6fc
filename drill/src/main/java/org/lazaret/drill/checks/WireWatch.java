package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.attacks.Canaries;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.universe.Peers;

/// Someone on the wire between a site and its hub, who keeps all that goes over it, and what the hub vouched for.
///
/// It reads the messages as text, with none of their code; now and then it looks at the hub's disk at the very moment
/// at which the hub says that it has something.
public final class WireWatch implements Peers.Ear {
    private static final int GLIMPSE_EVERY = 40;
    private static final int LEAST_WORD = 9;
    private static final int MOST_HEARD = 1 << 20;
    private static final int SHORT = 8_192;
    private static final String COSIGNED = "/([a-z]+)/([0-9]+)\n([0-9]{1,18})\n([A-Za-z0-9+/]{43}=)\n(?s:.*)\n— hub/";

    /// The first signature under a note.
    private static final Pattern SIGNED = Pattern.compile("\n— hill/\\S+ ([A-Za-z0-9+/=]+)\n");
    /// What stands before an Ed25519 key in its X.509 form. Source: RFC 8410, section 4.
    private static final byte[] KEY_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PeerId site;
    private final Map<String, PublicKey> keys = new LinkedHashMap<>();
    private final Pattern cosigned;
    private final Notebook notebook;
    private final Function<String, DiskCopy> durable;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Map<String, List<Vouched>> vouched = new LinkedHashMap<>();
    private final Set<String> readable = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private byte[] older = new byte[0];
    private boolean suspicious;
    private long bytes;
    private int growths;
    private int glimpses;

    /// What the hub has cosigned.
    ///
    /// @param saved how many answers "saved" people at the site had seen by then
    public record Vouched(long size, Hash root, int saved) {}

    /// @param durable a folder of the hub's disk, as a power cut at this moment would leave it at least
    public WireWatch(PeerId site, Notebook notebook, Function<String, DiskCopy> durable) {
        this.site = site;
        this.cosigned = Pattern.compile(Pattern.quote(site.name()) + COSIGNED);
        this.notebook = notebook;
        this.durable = durable;
    }

    @Override public void hears(PeerId from, PeerId to, byte[] message) {
        heard.writeBytes(message);
        if (heard.size() > MOST_HEARD) searchOlder();
        bytes += message.length;
        if (to.equals(site) && message.length < SHORT) read(new String(message, UTF_8));
    }

    private void read(String text) {
        var found = cosigned.matcher(text);
        if (!found.find()) return;
        var its = vouched.computeIfAbsent(found.group(1), _ -> new ArrayList<>());
        long size = Long.parseLong(found.group(3));
        if (!its.isEmpty() && its.getLast().size >= size
            || suspicious && !signed(found.group(1), text.substring(found.start())))
            return;
        var root = new Hash(Base64.getDecoder().decode(found.group(4)));
        its.add(new Vouched(size, root, notebook.saved().size()));
        if (growths++ % GLIMPSE_EVERY == 0) glimpse(found.group(2) + "/" + found.group(1), its.getLast());
    }

    /// From now on what the hub says counts only if the site's key has signed it too; until then a wrong word is found
    /// by its root.
    public void suspect() { suspicious = true; }

    /// Whether the site's key has signed it: a hub in wrong hands may say what it likes.
    private boolean signed(String journal, String note) {
        var key = keys.get(journal);
        var line = SIGNED.matcher(note);
        if (key == null || !line.find()) return false;
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(note.substring(0, note.indexOf("\n\n") + 1).getBytes(UTF_8));
            var signature = Base64.getDecoder().decode(line.group(1));
            return check.verify(signature, signature.length - 64, 64);
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    /// The keys with which the site signs its journals.
    public void keys(List<VerifierKey> its) {
        for (var key : its) keys.put(key.name().split("/")[2], read(key.publicKey()));
    }

    private static PublicKey read(byte[] raw) {
        try {
            var encoded = ByteBuffer.allocate(KEY_HEAD.length + raw.length).put(KEY_HEAD).put(raw).array();
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    /// What the hub vouches for must be on its disk, whatever happens next.
    private void glimpse(String journal, Vouched head) {
        glimpses++;
        var folder = "hub/sites/%s/%s".formatted(site.name(), journal);
        var entries = HubFiles.entries(durable.apply(folder + "/"), folder);
        var root = Tree.roots(entries, new TreeSet<>(List.of(head.size))).get(head.size);
        if (!head.root.equals(root))
            wrong.add("the hub vouched for %d entries of %s and had %d on its disk".formatted(head.size,
                journal, entries.size()));
    }

    /// What the hub had may be gone: from now on only what lies on its disk counts as vouched for.
    ///
    /// @return how many entries that it had vouched for are gone
    public long lost() {
        long before = all();
        var left = HubFiles.all(durable.apply("hub/sites/%s/".formatted(site.name())), "hub");
        vouched.forEach((name, heads) -> {
            var entries = left.getOrDefault("%s/1/%s".formatted(site.name(), name), List.of());
            long size = entries.size();
            var root = Tree.roots(entries, new TreeSet<>(List.of(size))).get(size);
            heads.add(new Vouched(size, root, notebook.saved().size()));
        });
        return before - all();
    }

    private long all() { return vouched.values().stream().mapToLong(heads -> heads.getLast().size).sum(); }

    /// Searches what went over the wire so far for the words of people, and lets it go.
    public void search() {
        searchOlder();
        searchOlder();
    }

    /// What went over the wire a while ago: by now it is known whose words it was.
    private void searchOlder() {
        if (older.length > 0) readable.addAll(new Canaries(words()).in(older));
        older = heard.toByteArray();
        heard.reset();
    }

    /// What can be told from everything else, of what people at the site typed about people.
    public List<String> words() {
        return notebook.words().keySet().stream().filter(word -> word.length() >= LEAST_WORD).toList();
    }

    /// Words of people that could be read on the wire.
    public Set<String> readable() {
        search();
        return readable;
    }

    public long bytes() { return bytes; }

    /// What the hub vouched for of a journal, each time more.
    ///
    /// @param journal e.g. `care`
    public List<Vouched> vouched(String journal) { return vouched.getOrDefault(journal, List.of()); }

    /// @param journals the site's own, by name
    /// @param forked whether someone else wrote in the site's name too, whom the hub could not tell from it
    public Found check(Map<String, List<byte[]>> journals, boolean forked) {
        var all = new ArrayList<>(wrong);
        vouched.forEach((name, heads) -> {
            var sizes = new TreeSet<Long>();
            heads.forEach(head -> sizes.add(head.size));
            var roots = Tree.roots(journals.getOrDefault(name, List.of()), sizes);
            heads.stream().filter(head -> !forked && !head.root.equals(roots.get(head.size))).forEach(head -> all.add(
                "the hub vouched for %d entries of %s that the site does not have so".formatted(head.size, name)));
        });
        return new Found(2, all,
            "%d times the hub vouched for more, %d of them held against its disk".formatted(growths,
                glimpses));
    }
}
