package dev.throughline.platform.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that comes in with a request, for a job. It is received as a whole before the database hears of it.
public final class Upload {

    private static final int BUFFER = 1 << 16;

    private Upload() {}

    /// Whether the body had at most so many bytes; what came stands in the file.
    public static boolean receive(HttpServletRequest request, Path file, long most) throws IOException {
        try (InputStream body = request.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > most) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }
}
