package dev.throughline.platform.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of rows below a header, read one row at a time. Its separator is the one that parts the header most often.
final class Sheet {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final Pattern TOLD = Pattern.compile("line (\\d{1,9})\\)?$");

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final List<String> header;

    Sheet(Path file, Charset charset) throws IOException {
        this.file = file;
        this.charset = charset;
        char best = ',';
        List<String> widest = List.of();
        for (char candidate : SEPARATORS) {
            List<String> parted = header(candidate);
            if (parted.size() > widest.size()) {
                best = candidate;
                widest = parted;
            }
        }
        this.separator = best;
        this.header = widest;
    }

    List<String> header() {
        return header;
    }

    /// Gives each row below the header; what cannot be read ends the file with a finding.
    void each(Consumer<CsvRecord> row, Findings findings) throws IOException {
        long last = 1;
        try (CsvReader<CsvRecord> reader = reader(separator)) {
            boolean first = true;
            for (CsvRecord found : reader) {
                last = found.getStartingLineNumber();
                if (!first) {
                    row.accept(found);
                }
                first = false;
            }
        } catch (CsvParseException broken) {
            findings.add(
                    "ROW_BROKEN",
                    line(broken, last),
                    null,
                    "The row that begins here cannot be read: a quote is never closed, or something follows a closing quote. What comes behind it was not looked at.");
        }
    }

    /// The parser tells the line in its message only; without it, the row is behind the last that could be read.
    private static long line(CsvParseException broken, long last) {
        Matcher told = TOLD.matcher(String.valueOf(broken.getMessage()));
        return told.find() ? Long.parseLong(told.group(1)) : last + 1;
    }

    private List<String> header(char candidate) throws IOException {
        try (CsvReader<CsvRecord> reader = reader(candidate);
                CloseableIterator<CsvRecord> rows = reader.iterator()) {
            return rows.hasNext()
                    ? rows.next().getFields().stream().map(String::strip).toList()
                    : List.of();
        } catch (CsvParseException broken) {
            return List.of();
        }
    }

    private CsvReader<CsvRecord> reader(char by) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(by)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Encoding.reader(file, charset));
    }
}
