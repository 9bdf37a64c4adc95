package dev.throughline.platform.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a PNG row by row, with what it says to those who hear it in `iTXt` chunks.
final class PngRows implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte RGB = 2;
    private static final int HEADER = 13;
    private static final int PIECE = 1 << 15;

    private final OutputStream out;
    private final Deflater deflater = new Deflater();
    private final byte[] piece = new byte[PIECE];
    private final byte[] row;

    PngRows(OutputStream out, int width, int height, String title, String description) throws IOException {
        this.out = out;
        this.row = new byte[1 + 3 * width];
        out.write(SIGNATURE);
        byte[] header = ByteBuffer.allocate(HEADER)
                .putInt(width)
                .putInt(height)
                .put(EIGHT_BITS)
                .put(RGB)
                .array();
        chunk("IHDR", header, HEADER);
        text("Title", title);
        text("Description", description);
    }

    /// A row of pixels, each an int, as it is: flat areas and letters pack best without a filter.
    void write(int[] pixels, int from) throws IOException {
        for (int at = 1, pixel = from; at < row.length; pixel++) {
            row[at++] = (byte) (pixels[pixel] >> 16);
            row[at++] = (byte) (pixels[pixel] >> 8);
            row[at++] = (byte) pixels[pixel];
        }
        deflater.setInput(row);
        while (!deflater.needsInput()) {
            deflate();
        }
    }

    void end() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            deflate();
        }
        chunk("IEND", new byte[0], 0);
    }

    @Override
    public void close() {
        deflater.end();
    }

    private void deflate() throws IOException {
        int length = deflater.deflate(piece);
        if (length > 0) {
            chunk("IDAT", piece, length);
        }
    }

    /// Not compressed, in no language that we know of.
    private void text(String keyword, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(keyword.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 0});
        bytes.writeBytes(Letters.plain(text).getBytes(StandardCharsets.UTF_8));
        chunk("iTXt", bytes.toByteArray(), bytes.size());
    }

    private void chunk(String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content, 0, length);
        out.write(ByteBuffer.allocate(4).putInt(length).array());
        out.write(name);
        out.write(content, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
