package org.lazaret.server.wire;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lazaret.group.zones.Key;

/// The key that a machine shows on the wire. Its certificate is only the form in which TLS wants it: nobody looks at
/// its names or its days, both ends know the key of the other beforehand.
///
/// Source: RFC 8446 (TLS 1.3), RFC 8410 (Ed25519 in certificates).
public final class WireKey {
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final char[] NO_SECRET = {}; // the store is never anywhere but in memory
    private static final Date LONG_AGO = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T23:59:59Z"));

    private final byte[] seed;

    /// @param seed 32 secret bytes
    public WireKey(byte[] seed) { this.seed = seed.clone(); }

    /// What the other end must know.
    public Key key() { return Key.ofSigner(seed); }

    /// TLS with this key, to whoever shows one that is known.
    public SSLContext context(Predicate<Key> known) {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(keyManagers(), new TrustManager[]{new Pinned(known)}, null);
            return context;
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException("a JDK without Ed25519 or TLS 1.3", impossible);
        }
    }

    /// Nothing older than TLS 1.3, and nobody without a key.
    static void strict(SSLParameters parameters) {
        parameters.setProtocols(new String[]{"TLSv1.3"});
        parameters.setNeedClientAuth(true);
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException, OperatorCreationException, IOException {
        var factory = KeyFactory.getInstance("Ed25519");
        var secret = factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        var open = factory.generatePublic(new X509EncodedKeySpec(spki()));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_SECRET);
        store.setKeyEntry("wire", secret, NO_SECRET, new Certificate[]{certificate(secret, open)});
        var managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(store, NO_SECRET);
        return managers.getKeyManagers();
    }

    private byte[] spki() {
        var spki = Arrays.copyOf(SPKI, SPKI.length + 32);
        System.arraycopy(key().bytes(), 0, spki, SPKI.length, 32);
        return spki;
    }

    private static X509Certificate certificate(PrivateKey secret, PublicKey open)
        throws GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=lazaret");
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, LONG_AGO, NEVER, name, open);
        var signer = new JcaContentSignerBuilder("Ed25519").build(secret);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /// The key in a certificate; nothing, if it is of another kind.
    static Optional<Key> of(Certificate certificate) {
        var spki = certificate.getPublicKey().getEncoded();
        if (spki.length != SPKI.length + 32 || !Arrays.equals(spki, 0, SPKI.length, SPKI, 0, SPKI.length))
            return Optional.empty();
        return Optional.of(Key.of(Arrays.copyOfRange(spki, SPKI.length, spki.length)));
    }
}
