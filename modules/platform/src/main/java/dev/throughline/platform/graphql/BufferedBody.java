package dev.throughline.platform.graphql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A request whose body, of a length that it did not announce, has been read already.
final class BufferedBody extends HttpServletRequestWrapper {

    private final Content content;

    BufferedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.content = new Content(new ByteArrayInputStream(body));
    }

    @Override
    public ServletInputStream getInputStream() {
        return content;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    }

    private static final class Content extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Content(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("This request is read synchronously");
        }
    }
}
