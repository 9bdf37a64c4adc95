package dev.throughline.platform.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an archive file by file, and believes nothing that it has not checked.
final class ArchiveReader implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 1 << 22;

    private final ZipFile zip;
    private final JsonMapper json;
    private final long most;
    private final Manifest manifest;
    private long inflated;

    /// At most so many bytes once inflated.
    ArchiveReader(Path file, JsonMapper json, long most) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw Findings.one("ARCHIVE_BROKEN", null, "This is no whole ZIP file; perhaps its end is missing.");
        }
        this.json = json;
        this.most = most;
        this.manifest = readManifest();
    }

    Manifest manifest() {
        return manifest;
    }

    private Manifest readManifest() throws IOException {
        try (InputStream bytes = zip.getInputStream(entry(Manifest.FILE))) {
            Manifest read = json.readValue(bytes.readNBytes(LARGEST_MANIFEST), Manifest.class);
            if (read.format() != Manifest.FORMAT) {
                throw Findings.one(
                        "FORMAT_UNKNOWN",
                        Manifest.FILE,
                        "The archive has the format %d; this version reads format %d."
                                .formatted(read.format(), Manifest.FORMAT));
            }
            Objects.requireNonNull(read.organisation().id());
            read.schemas().forEach((schema, version) -> Objects.requireNonNull(version));
            read.files().forEach(content -> {
                Objects.requireNonNull(content.file());
                Objects.requireNonNull(content.table());
                Objects.requireNonNull(content.sha256());
                Set.copyOf(content.columns());
            });
            return read;
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            throw Findings.one("MANIFEST_BROKEN", Manifest.FILE, "The manifest cannot be read.");
        } catch (ZipException broken) {
            throw Findings.one("ARCHIVE_BROKEN", Manifest.FILE, "The ZIP file is damaged here.");
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Findings.one("FILE_MISSING", name, "The archive has no file \"%s\".".formatted(name));
        }
        return entry;
    }

    /// The files are those of the manifest, whole and unchanged.
    void check(Findings findings) throws IOException {
        Set<String> expected = new HashSet<>(Set.of(Manifest.FILE));
        for (Manifest.Content content : manifest.files()) {
            if (!expected.add(content.file())) {
                findings.add("MANIFEST_BROKEN", Manifest.FILE, null, "The manifest names a file twice.");
            } else if (zip.getEntry(content.file()) == null) {
                findings.add("FILE_MISSING", content.file(), null, "The manifest names this file; it is not there.");
            } else {
                check(content, findings);
            }
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!expected.contains(name)) {
                findings.add("FILE_UNKNOWN", name, null, "The manifest does not name this file.");
            }
        }
    }

    private void check(Manifest.Content content, Findings findings) throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(zip.getInputStream(entry(content.file())), Checksums.sha256())) {
            long lines = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                inflated += read;
                if (inflated > most) {
                    throw Findings.one(
                            "ARCHIVE_TOO_LARGE",
                            content.file(),
                            "Unpacked, the archive has more than %,d bytes.".formatted(most));
                }
                for (int place = 0; place < read; place++) {
                    lines += buffer[place] == '\n' ? 1 : 0;
                }
            }
            if (!HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(content.sha256())) {
                findings.add(
                        "CHECKSUM_WRONG", content.file(), null, "The file is not the one that the manifest describes.");
            } else if (lines != content.rows()) {
                findings.add(
                        "ROWS_MISSING",
                        content.file(),
                        null,
                        "The manifest says %d rows; the file has %d.".formatted(content.rows(), lines));
            }
        } catch (ZipException broken) {
            findings.add("ARCHIVE_BROKEN", content.file(), null, "The ZIP file is damaged here.");
        }
    }

    /// Each line with its number, from 1.
    void lines(Manifest.Content content, BiConsumer<Long, String> reader) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry(content.file())), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                reader.accept(number, line);
            }
        } catch (IOException broken) {
            throw Findings.one("ARCHIVE_BROKEN", content.file(), "The ZIP file is damaged here.");
        }
    }

    /// The object of a line; null where it is none, or one that no database can hold.
    @Nullable JsonNode object(String line) {
        try {
            JsonNode node = json.readTree(line);
            return node.isObject() && !(line.contains("\\u0000") && unusable(node)) ? node : null;
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static boolean unusable(JsonNode node) {
        return node.isString() && node.stringValue().indexOf('\0') >= 0
                || node.isObject() && node.propertyNames().stream().anyMatch(name -> name.indexOf('\0') >= 0)
                || node.values().stream().anyMatch(ArchiveReader::unusable);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
