package org.lazaret.drill.attacks;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lazaret.core.world.DiskCopy;

/// A copy of a node's disk in the hands of a thief: what can be read in it, and whether anything in it is a key.
///
/// @param copy the whole disk, without what is kept outside it
/// @param erased how many people had been erased by then
public record Theft(DiskCopy copy, int erased) {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;

    /// Something sealed that the thief would like to read.
    ///
    /// @param header to which it is sealed
    public record Sealed(byte[] header, byte[] body) {}

    /// The words that can be read in it, whatever their form.
    public Set<String> readable(Canaries canaries) {
        var found = new TreeSet<String>();
        for (var path : copy.paths()) found.addAll(canaries.in(copy.read(path).orElseThrow()));
        return found;
    }

    /// Files in which some 32 bytes, anywhere, open something.
    ///
    /// @param folder of the vault: elsewhere everything is sealed bodies
    public List<String> keys(String folder, List<Sealed> wanted) {
        var found = new ArrayList<String>();
        for (var path : copy.under(folder).paths()) {
            var bytes = copy.read(path).orElseThrow();
            for (var at = 0; at + KEY <= bytes.length; at++)
                if (opens(Arrays.copyOfRange(bytes, at, at + KEY), wanted)) found.add(path + " at byte " + at);
        }
        return found;
    }

    private static boolean opens(byte[] key, List<Sealed> wanted) {
        return wanted.stream().anyMatch(sealed -> opens(key, sealed));
    }

    private static boolean opens(byte[] key, Sealed sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG * 8, sealed.body, 0,
                    NONCE));
            cipher.updateAAD(sealed.header);
            cipher.doFinal(sealed.body, NONCE, sealed.body.length - NONCE);
            return true;
        } catch (GeneralSecurityException notThisKey) {
            return false;
        }
    }
}
