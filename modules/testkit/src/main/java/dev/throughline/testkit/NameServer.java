package dev.throughline.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A DNS server that knows the texts of a few domains and says of all others that they do not exist.
public final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int ANSWER = 0x8400;
    private static final int NO_SUCH_NAME = 3;
    private static final int TXT = 16;

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    public static NameServer start() {
        try {
            var server = new NameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().name("dns").start(server::serve);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Such as `127.0.0.1:5353`.
    public String address() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    public void put(String domain, String... records) {
        texts.put(domain, List.of(records));
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                byte[] answer = answer(Arrays.copyOf(buffer, question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question) {
        var name = new StringBuilder();
        int at = HEADER;
        while (question[at] != 0) {
            name.append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII))
                    .append('.');
            at += question[at] + 1;
        }
        int end = at + 5;
        List<String> known =
                texts.get(name.substring(0, Math.max(0, name.length() - 1)).toLowerCase(Locale.ROOT));
        int type = ByteBuffer.wrap(question).getShort(at + 1);
        List<String> found = known == null || type != TXT ? List.of() : known;

        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .putShort(ByteBuffer.wrap(question).getShort(0))
                .putShort((short) (ANSWER | (known == null ? NO_SUCH_NAME : 0)))
                .putShort((short) 1)
                .putShort((short) found.size())
                .array());
        out.write(question, HEADER, end - HEADER);
        for (String text : found) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(13)
                    .putShort((short) 0xc00c)
                    .putShort((short) TXT)
                    .putShort((short) 1)
                    .putInt(60)
                    .putShort((short) (bytes.length + 1))
                    .put((byte) bytes.length)
                    .array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
