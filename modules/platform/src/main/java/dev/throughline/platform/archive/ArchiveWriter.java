package dev.throughline.platform.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Writes tables row by row, as PostgreSQL's own JSON of each row, so that every value is the stored one.
final class ArchiveWriter {

    private static final int FETCHED = 500;
    private static final int PERMILLE = 1000;

    private final DSLContext sql;
    private final LongConsumer written;
    private long rows;

    ArchiveWriter(DSLContext sql, LongConsumer written) {
        this.sql = sql;
        this.written = written;
    }

    List<Manifest.Content> write(List<WalledTable> tables, ZipOutputStream zip) throws IOException {
        List<Manifest.Content> contents = new ArrayList<>();
        for (WalledTable table : tables) {
            contents.add(write(table, zip));
        }
        return contents;
    }

    private Manifest.Content write(WalledTable table, ZipOutputStream zip) throws IOException {
        String file = table.qualified() + ".jsonl";
        zip.putNextEntry(new ZipEntry(file));
        DigestOutputStream digested = new DigestOutputStream(zip, Checksums.sha256());
        long count = 0;
        OutputStream lines = new BufferedOutputStream(digested, 1 << 16);
        try (Cursor<Record> cursor =
                sql.resultQuery(query(table)).fetchSize(FETCHED).fetchLazy()) {
            for (Record row : cursor) {
                lines.write(String.valueOf(row.get(0)).getBytes(StandardCharsets.UTF_8));
                lines.write('\n');
                count++;
                rows++;
                if (rows % PERMILLE == 0) {
                    written.accept(rows);
                }
            }
        }
        lines.flush();
        zip.closeEntry();
        written.accept(rows);
        return new Manifest.Content(
                file,
                table.qualified(),
                count,
                table.columns().stream().map(WalledTable.Column::name).toList(),
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    private static String query(WalledTable table) {
        String columns = table.columns().stream()
                .map(column -> WalledTable.quote(column.name()))
                .collect(Collectors.joining(", "));
        return "select row_to_json(r)::text from (select %s from %s order by id) r".formatted(columns, table.quoted());
    }

    static Path temporary() {
        try {
            return Files.createTempFile("throughline-", ".zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
