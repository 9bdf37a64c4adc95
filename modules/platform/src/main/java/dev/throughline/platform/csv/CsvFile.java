package dev.throughline.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes a file that spreadsheets read: UTF-8, commas, no cell that is run as a formula.
public final class CsvFile<C extends Column> implements AutoCloseable {

    /// By it a spreadsheet knows that the file is UTF-8.
    private static final char MARK = '\uFEFF';

    private final C[] columns;
    private final CsvWriter csv;

    public CsvFile(Path file, C[] columns) {
        this.columns = columns;
        try {
            Writer out = Files.newBufferedWriter(file);
            this.csv = CsvWriter.builder().build(out.append(MARK));
            csv.writeRecord(Arrays.stream(columns).map(Column::header).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public void write(Function<C, @Nullable String> text) {
        csv.writeRecord(Arrays.stream(columns)
                .map(text)
                .map(cell -> cell == null ? "" : Cell.written(cell))
                .toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Where a file stands while it is worked on.
    public static Path temporary() {
        try {
            return Files.createTempFile("throughline-", ".csv");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
