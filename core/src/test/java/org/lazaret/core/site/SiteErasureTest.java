package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.DiskCopy;

/// Who keeps every old copy of a site, and later gets latch and passphrase too, reads nothing of someone erased.
///
/// Each search is run before the erasure as well, and finds the words then.
class SiteErasureTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private static final String NAME = "Ann Canary-Featherstone";
    private static final String NOTE = "canary whispered in the consulting room";
    private static final String DRAFT = "canary half typed";
    private final Place place = new Place();

    @Test void no_old_copy_opens_with_what_is_left_after_an_erasure() {
        live();
        var copies = List.of(place.copy());
        assertThat(wordsWith(copies)).as("before: the passphrase opens everything").contains(NAME, NOTE, DRAFT);
        place.desk().erase(ANN, new RequestId("e")).now();
        var all = new ArrayList<>(copies);
        all.add(place.copy());
        assertThat(wordsWith(all)).as("after").noneMatch(word -> word.contains("canary") || word.contains("Canary"));
        assertThat(wordsWith(List.of(place.copy()))).as("the rest is still there").contains("Ben Baker");
    }

    @Test void no_key_that_lies_in_any_copy_opens_an_entry_about_the_erased() {
        live();
        var ids = place.keysAbout(ANN);
        assertThat(ids).isNotEmpty();
        var key = NOTE.substring(0, 32).getBytes(UTF_8);
        assertThat(keysIn(List.of("before %s after".formatted(NOTE).getBytes(UTF_8)), Set.of(id(key)))).as(
            "the search finds keys").hasSize(1);
        var old = place.copy();
        place.desk().erase(ANN, new RequestId("e")).now();
        assertThat(keysIn(bytes(old), ids)).as("sealed in the old copy").isEmpty();
        assertThat(keysIn(bytes(place.copy()), ids)).isEmpty();
    }

    @Test void no_file_has_the_words_in_any_encoding() {
        live();
        assertThat(
            found(List.of(NAME.getBytes(UTF_16LE), Base64.getEncoder().encode(NAME.getBytes(UTF_8))))).isNotEmpty();
        assertThat(found(bytes(place.copy()))).isEmpty();
        place.desk().erase(ANN, new RequestId("e")).now();
        assertThat(found(bytes(place.copy()))).isEmpty();
    }

    private void live() {
        tell(ANN, new Person.Register(new Personal(NAME)), "r1");
        tell(BEN, new Person.Register(new Personal("Ben Baker")), "r2");
        tell(ANN, new Person.Note(new Personal(NOTE)), "r3");
        place.desk().keep(new DraftId("note", ANN), new Personal(DRAFT));
    }

    private void tell(SubjectId whom, Person.Command command, String request) {
        place.desk().tell(Person.of(whom), command, new RequestId(request)).now();
    }

    /// All that can be read by opening each copy, with each copy's vault, with the latch and the passphrase of today.
    private List<String> wordsWith(List<DiskCopy> copies) {
        var words = new ArrayList<String>();
        for (var folder : copies) for (var vault : copies) words.addAll(place.wordsOf(folder, vault));
        return words;
    }

    private static List<byte[]> bytes(DiskCopy copy) {
        return copy.paths().stream().map(path -> copy.read(path).orElseThrow()).toList();
    }

    /// Which of these keys lie somewhere in the bytes: every 32 bytes there are, hashed.
    private static Set<String> keysIn(List<byte[]> files, Set<String> ids) {
        var found = new LinkedHashSet<String>();
        for (var file : files) for (int at = 0; at + 32 <= file.length; at++) {
            if (file[at] == 0 && file[at + 31] == 0) continue; // the empty part of a preallocated file
            var id = id(Arrays.copyOfRange(file, at, at + 32));
            if (ids.contains(id)) found.add(id);
        }
        return found;
    }

    private static List<String> found(List<byte[]> files) {
        var found = new ArrayList<String>();
        for (var words : List.of(NAME, NOTE, DRAFT, "Featherstone", "whispered")) for (var form : forms(words)) {
            for (var file : files) if (indexOf(file, form) >= 0) found.add(words);
        }
        return found;
    }

    private static List<byte[]> forms(String words) {
        var plain = words.getBytes(UTF_8);
        var forms = new ArrayList<>(List.of(plain, words.getBytes(UTF_16LE), words.getBytes(UTF_16BE),
            HexFormat.of().formatHex(plain).getBytes(UTF_8)));
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[shift + plain.length];
            System.arraycopy(plain, 0, shifted, shift, plain.length);
            var encoded = Base64.getEncoder().withoutPadding().encode(shifted);
            forms.add(Arrays.copyOfRange(encoded, shift == 0 ? 0 : 4, encoded.length - 3));
        }
        return forms;
    }

    private static int indexOf(byte[] file, byte[] sought) {
        for (int at = 0; at + sought.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + sought.length, sought, 0, sought.length)) return at;
        }
        return -1;
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
