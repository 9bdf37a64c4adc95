package dev.throughline.organisation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Counts how often PostgreSQL says that it is ready for the next query: once for each round trip.
public final class Replies extends SocketFactory {

    private static final AtomicInteger READY = new AtomicInteger();

    static int during(Runnable work) {
        int before = READY.get();
        work.run();
        return READY.get() - before;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public InputStream getInputStream() throws IOException {
                return new Counting(super.getInputStream());
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(null, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int from) throws IOException {
        return connected(new InetSocketAddress(local, from), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(null, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int from) throws IOException {
        return connected(new InetSocketAddress(local, from), new InetSocketAddress(host, port));
    }

    private Socket connected(@Nullable InetSocketAddress from, InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    /// Each message is a letter, its length in four bytes, which count themselves, and its content.
    private static final class Counting extends FilterInputStream {

        private static final int HEAD = 5;

        private int seen;
        private int left;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int place = 0; place < read; place++) {
                count(buffer[offset + place] & 0xff);
            }
            return read;
        }

        private void count(int value) {
            if (seen == 0) {
                if (value == 'Z') {
                    READY.incrementAndGet();
                }
                left = 0;
                seen = 1;
            } else if (seen < HEAD) {
                left = left << Byte.SIZE | value;
                seen++;
                if (seen == HEAD) {
                    left -= Integer.BYTES;
                    seen = left == 0 ? 0 : HEAD;
                }
            } else if (--left == 0) {
                seen = 0;
            }
        }
    }
}
