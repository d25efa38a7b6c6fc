package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.Secrets;

/// What a node shows browsers over TLS: a certificate for its sites, signed by a root that was made for these
/// names alone and whose key is gone before anyone could use it again. The practice puts that root on its devices.
///
/// Shape: `root.pem` for the devices, `certificate.pem`, and `key.pem`, which only the node's user may read.
final class SiteCertificate {
    private static final Duration LASTS = Duration.ofDays(3_650);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final X500Name ROOT = new X500Name("CN=Lazaret root of this practice");

    private final Path folder;
    private final Secrets secrets;
    private final Instant now;

    private SiteCertificate(Path folder, Secrets secrets, Clock clock) {
        this.folder = folder;
        this.secrets = secrets;
        this.now = clock.now();
    }

    /// Makes what is not there yet.
    ///
    /// @param hosts by which browsers ask for the sites
    static void make(Path folder, List<String> hosts, Secrets secrets, Clock clock) {
        if (Files.exists(folder.resolve("certificate.pem"))) return;
        try {
            new SiteCertificate(folder, secrets, clock).make(hosts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException("a JDK without ECDSA", impossible);
        }
    }

    private void make(List<String> hosts) throws IOException, GeneralSecurityException, OperatorCreationException {
        var rootKeys = keys();
        var siteKeys = keys();
        var root = root(rootKeys, hosts).build(signer(rootKeys));
        var site = site(siteKeys, hosts).build(signer(rootKeys));
        Files.createDirectories(folder);
        keep("root.pem", root);
        Files.createFile(folder.resolve("key.pem"), PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString("rw-------")));
        keep("key.pem", new JcaPKCS8Generator(siteKeys.getPrivate(), null));
        keep("certificate.pem", site);
    }

    /// May sign for these names and nothing else, so that nobody need fear it on their devices.
    private JcaX509v3CertificateBuilder root(KeyPair keys, List<String> hosts) throws CertIOException {
        var builder = certificate(ROOT, ROOT, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        builder.addExtension(Extension.nameConstraints, true, new NameConstraints(hosts.stream().map(
            host -> new GeneralSubtree(name(host))).toArray(GeneralSubtree[]::new), null));
        return builder;
    }

    private JcaX509v3CertificateBuilder site(KeyPair keys, List<String> hosts) throws CertIOException {
        var builder = certificate(ROOT, new X500Name("CN=" + hosts.getFirst()), keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts.stream().map(
            SiteCertificate::name).toArray(GeneralName[]::new)));
        return builder;
    }

    private JcaX509v3CertificateBuilder certificate(X500Name by, X500Name of, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(by, new BigInteger(1, secrets.bytes(16)), Date.from(now.minus(
            CLOCKS_DIFFER)), Date.from(now.plus(LASTS)), of, keys.getPublic());
    }

    private static GeneralName name(String host) { return new GeneralName(GeneralName.dNSName, host); }

    private static KeyPair keys() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }

    private static ContentSigner signer(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    private void keep(String name, Object... things) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            for (var thing : things) pem.writeObject(thing);
        }
        Files.writeString(folder.resolve(name), text.toString(), US_ASCII);
    }
}
