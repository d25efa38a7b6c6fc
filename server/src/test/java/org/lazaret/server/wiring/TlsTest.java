package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node over TLS with the certificate that it made, as a device sees it that has the practice's root.
class TlsTest {
    private static final String CONFIG = """
        group: hill
        port: 0
        tls: tls
        sites:
          - {site: hill-street, name: Hill Street, host: vets.example, folder: hill-street,
             latch: latch/hill-street, unlock: {key-file: keys/hill-street}, zone: Europe/London}
        """;

    @TempDir Path folder;
    private Node node;

    @BeforeEach void open() throws IOException {
        node = Node.start(NodeFile.read(Files.writeString(folder.resolve("node.yaml"), CONFIG)));
    }

    @AfterEach void close() { node.close(); }

    @Test void a_device_with_the_root_reaches_the_site_by_its_name() throws IOException, GeneralSecurityException {
        var reply = ask("vets.example");

        assertThat(node.addresses().getFirst()).startsWith("https://vets.example:");
        assertThat(reply).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=31536000");
        assertThat(reply).contains("Set-Cookie: __Host-lazaret-device=", "Secure", "HttpOnly", "SameSite=Strict");
    }

    @Test void the_certificate_is_good_for_no_other_name() {
        assertThatThrownBy(() -> ask("other.example")).isInstanceOf(SSLException.class);
    }

    @Test void it_is_made_once_and_only_the_nodes_user_reads_its_key() throws IOException {
        var first = Files.readString(folder.resolve("tls/certificate.pem"));
        node.close();
        node = Node.start(NodeFile.read(folder.resolve("node.yaml")));

        assertThat(folder.resolve("tls/certificate.pem")).hasContent(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(
            "tls/key.pem")))).isEqualTo("rw-------");
    }

    @Test void nothing_is_served_in_the_clear() throws IOException {
        var reply = Caller.of("vets.example", node.port()).get("/who");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("Hill Street");
    }

    private String ask(String host) throws IOException, GeneralSecurityException {
        var plain = new Socket(InetAddress.getLoopbackAddress(), node.port());
        try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket(plain, host, node.port(), true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            var request = "GET /who HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n".formatted(host, node.port());
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var pem = Files.newInputStream(folder.resolve("tls/root.pem"))) {
            trusted.setCertificateEntry("root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
