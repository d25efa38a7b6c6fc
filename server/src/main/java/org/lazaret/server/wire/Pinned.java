package org.lazaret.server.wire;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.lazaret.group.zones.Key;

/// Lets in whoever shows a key that is known, and believes nothing else that a certificate says. That the other end
/// has the private half, TLS itself proves.
final class Pinned extends X509ExtendedTrustManager {
    private final Predicate<Key> known;

    Pinned(Predicate<Key> known) { this.known = known; }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length != 1) throw new CertificateException("a chain of %d certificates".formatted(chain.length));
        var key = WireKey.of(chain[0]).orElseThrow(() -> new CertificateException("a key that is not Ed25519"));
        if (!known.test(key)) throw new CertificateException("nobody here knows the key " + key.hex());
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
        throws CertificateException {
        check(chain);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
        throws CertificateException {
        check(chain);
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
        throws CertificateException {
        check(chain);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
        throws CertificateException {
        check(chain);
    }

    @Override public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
}
