package org.lazaret.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.carry.Message;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;

/// Two ends of a line: who is let in, what comes through, and what somebody costs who does not listen.
class LinkTest {
    private static final WireKey HUB = key(1);
    private static final WireKey SITE = key(2);
    private static final WireKey STRANGER = key(3);
    private static final int ROOM = 4 << 20;

    private final List<AutoCloseable> open = new ArrayList<>();
    private SSLServerSocket door;

    private static WireKey key(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return new WireKey(seed);
    }

    @BeforeEach void listen() throws IOException { door = listening(HUB); }

    private SSLServerSocket listening(WireKey as) throws IOException {
        var door = (SSLServerSocket) as.context(SITE.key()::equals).getServerSocketFactory().createServerSocket();
        var parameters = door.getSSLParameters();
        WireKey.strict(parameters);
        door.setSSLParameters(parameters);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        open.add(door);
        return door;
    }

    @AfterEach void close() throws Exception { for (var each : open.reversed()) each.close(); }

    private Future<Link> accepted() { return accepted(door, ROOM); }

    private static Future<Link> accepted(SSLServerSocket door, int room) {
        var task = new FutureTask<>(() -> Link.of((SSLSocket) door.accept(), room));
        Thread.ofVirtual().start(task);
        return task;
    }

    private SSLSocket calling(WireKey with, Key known) throws IOException {
        var socket = (SSLSocket) with.context(known::equals).getSocketFactory().createSocket(
            InetAddress.getLoopbackAddress(), door.getLocalPort());
        open.add(socket);
        return socket;
    }

    /// Hears until the end.
    private static Future<?> heard(Link link, LinkedBlockingQueue<byte[]> to) {
        var task = new FutureTask<>(() -> {
            link.hear(to::add);
            return link;
        });
        Thread.ofVirtual().start(task);
        return task;
    }

    private static Throwable why(Future<?> ended) throws InterruptedException, TimeoutException {
        try {
            ended.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
        throw new AssertionError("it did not end with a reason");
    }

    @Test void messages_come_whole_and_in_order_both_ways() throws Exception {
        var coming = accepted();
        var site = Link.of(calling(SITE, HUB.key()), ROOM);
        var hub = coming.get();
        assertThat(hub.other()).isEqualTo(SITE.key());
        assertThat(site.other()).isEqualTo(HUB.key());
        var atHub = new LinkedBlockingQueue<byte[]>();
        var atSite = new LinkedBlockingQueue<byte[]>();
        heard(hub, atHub);
        heard(site, atSite);
        for (int number = 0; number < 300; number++) site.send(("to the hub " + number).getBytes(UTF_8));
        hub.send(new byte[Message.MOST_BYTES]);
        for (int number = 0; number < 300; number++)
            assertThat(atHub.poll(20, TimeUnit.SECONDS)).asString(UTF_8).isEqualTo("to the hub " + number);
        assertThat(atSite.poll(20, TimeUnit.SECONDS)).hasSize(Message.MOST_BYTES);
        site.close();
    }

    @Test void a_key_that_nobody_knows_gets_in_at_neither_end() throws Exception {
        var strange = accepted();
        assertThatThrownBy(() -> Link.of(calling(STRANGER, HUB.key()), ROOM).hear(_ -> {})).isInstanceOf(
            IOException.class);
        assertThat(why(strange)).isInstanceOf(SSLException.class).hasMessageContaining("nobody here knows the key");
        var posing = accepted();
        assertThatThrownBy(() -> Link.of(calling(SITE, STRANGER.key()), ROOM)).isInstanceOf(
            SSLException.class).hasMessageContaining("nobody here knows the key");
        assertThat(why(posing)).isInstanceOf(IOException.class);
    }

    @Test void a_hub_that_has_moved_is_called_where_it_is_now_and_where_it_was_no_more() throws Exception {
        var line = new HubLine();
        open.add(line);
        line.send(new PeerId("hub/uk"), "lost: nobody was called yet".getBytes(UTF_8));
        var before = accepted();
        var reached = new LinkedBlockingQueue<String>();
        line.begin(hub(HUB, door), SITE, new HubLine.Ear(() -> reached.add("before"), _ -> {}));
        var old = heard(before.get(), new LinkedBlockingQueue<>());
        assertThat(reached.poll(20, TimeUnit.SECONDS)).isEqualTo("before");

        var other = listening(STRANGER);
        var now = accepted(other, ROOM);
        line.begin(hub(STRANGER, other), SITE, new HubLine.Ear(() -> reached.add("now"), _ -> {}));
        var atHub = new LinkedBlockingQueue<byte[]>();
        heard(now.get(), atHub);
        assertThat(reached.poll(20, TimeUnit.SECONDS)).isEqualTo("now");
        line.send(new PeerId("hub/uk"), "here".getBytes(UTF_8));
        assertThat(atHub.poll(20, TimeUnit.SECONDS)).asString(UTF_8).isEqualTo("here");
        assertThat(why(old)).isInstanceOf(IOException.class);
        assertThat(line.trouble()).isEmpty();
    }

    private static Hub hub(WireKey key, SSLServerSocket door) {
        return new Hub(key.key(), key.key(), "127.0.0.1:" + door.getLocalPort());
    }

    @Test void nothing_older_than_tls_1_3_is_spoken() throws Exception {
        var coming = accepted();
        var old = calling(SITE, HUB.key());
        old.setEnabledProtocols(new String[]{"TLSv1.2"});
        assertThatThrownBy(old::startHandshake).isInstanceOf(SSLException.class);
        assertThat(why(coming)).isInstanceOf(SSLException.class);
    }

    @Test void a_message_that_is_longer_than_any_may_be_ends_it_unread() throws Exception {
        var coming = accepted();
        var raw = calling(SITE, HUB.key());
        raw.startHandshake();
        var to = new DataOutputStream(raw.getOutputStream());
        to.writeInt(Message.MOST_BYTES + 1);
        to.flush();
        assertThat(why(heard(coming.get(), new LinkedBlockingQueue<>()))).hasMessageContaining(
            "a message of %d bytes".formatted(Message.MOST_BYTES + 1));
    }

    @Test void closing_waits_for_nobody_who_does_not_listen() throws Exception {
        var coming = accepted(door, 64 << 20);
        calling(SITE, HUB.key()).startHandshake();
        var hub = coming.get();
        var heard = heard(hub, new LinkedBlockingQueue<>());
        for (int number = 0; number < 32; number++) hub.send(new byte[1 << 20]);
        assertThatThrownBy(() -> heard.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        var closed = new FutureTask<>(hub::close, hub);
        Thread.ofVirtual().start(closed);
        closed.get(20, TimeUnit.SECONDS);
        assertThat(why(heard)).isInstanceOf(IOException.class);
    }

    @Test void who_does_not_listen_costs_no_more_than_the_room_and_nobody_waits_for_them() throws Exception {
        var coming = accepted();
        var deaf = Link.of(calling(SITE, HUB.key()), ROOM);
        var hub = coming.get();
        heard(hub, new LinkedBlockingQueue<>());
        for (int number = 0; number < 64; number++) hub.send(new byte[1 << 20]);
        var late = new LinkedBlockingQueue<byte[]>();
        heard(deaf, late);
        int came = 0;
        while (late.poll(3, TimeUnit.SECONDS) != null) came++;
        assertThat(came).as("MB of the 64 that were sent, with what the sockets hold").isBetween(ROOM >> 20, 24);
        hub.send("heard again".getBytes(UTF_8));
        assertThat(late.poll(20, TimeUnit.SECONDS)).asString(UTF_8).isEqualTo("heard again");
    }
}
