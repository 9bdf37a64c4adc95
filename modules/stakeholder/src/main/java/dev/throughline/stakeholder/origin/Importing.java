package dev.throughline.stakeholder.origin;

import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.csv.CsvRows;
import dev.throughline.platform.csv.Findings;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.ReadableText;
import dev.throughline.platform.jobs.JobRefused;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Brings rows in, all of them or none. What is wrong is told all at once, and what the asker may do is asked when it
/// runs. Looking, changing and the job's end are one transaction, so that a second attempt finds nothing left to do.
@Service
public class Importing {

    static final int MOST = 10_000;
    private static final int LONGEST_SOURCE = 100;

    /// What has to be done with the rows, as the asker and in the transaction that will do it. What is wrong with a row
    /// is found in it.
    @FunctionalInterface
    public interface Look {
        Tally at(List<TableRow> rows, @Nullable String from);
    }

    public JobResult run(RunningJob job, Column[] columns, Look look) {
        ImportOrder order = job.input(ImportOrder.class);
        Findings findings = new Findings();
        try {
            List<TableRow> rows = new ArrayList<>();
            String note = order.rows() == null
                    ? file(job, columns, order, rows, findings)
                    : given(columns, order.rows(), rows, findings);
            refuseUnreadable(order.from(), findings);
            return JobResult.of(job.asAsker(() -> bringIn(job, look, rows, order, note, findings)));
        } catch (Refusal refusal) {
            throw new JobRefused("Nothing was imported: " + refusal.getMessage(), List.of());
        }
    }

    private static void refuseUnreadable(@Nullable String from, Findings findings) {
        String unreadable = from == null ? null : ReadableText.problem(from);
        if (unreadable != null) {
            findings.add("INVALID", null, "from", unreadable);
        } else if (from != null && from.length() > LONGEST_SOURCE) {
            findings.add("TEXT_LENGTH", null, "from", "A source has 1 to %d characters.".formatted(LONGEST_SOURCE));
        }
    }

    private static String bringIn(
            RunningJob job, Look look, List<TableRow> rows, ImportOrder order, String note, Findings findings) {
        Tally tally = look.at(rows, order.from());
        findings.refuse();
        if (order.csv().dryRun()) {
            return tally.seen() + note;
        }
        tally.carryOut();
        String done = tally.done() + note;
        job.end(tally.total(), done);
        return done;
    }

    /// Gives what is to be said of columns that were not read.
    private static String file(
            RunningJob job, Column[] columns, ImportOrder order, List<TableRow> rows, Findings findings) {
        Path file = CsvFile.temporary();
        try {
            job.write(file);
            var read = new CsvRows(file, order.csv(), columns, MOST, "send what is left as another file");
            read.each(rows::add, findings);
            return read.note();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            CsvFile.remove(file);
        }
    }

    private static String given(
            Column[] columns, List<Map<String, String>> given, List<TableRow> rows, Findings findings) {
        Map<String, Column> known =
                Arrays.stream(columns).collect(Collectors.toMap(Column::header, Function.identity()));
        for (Map<String, String> cells : given) {
            Map<Column, String> row = HashMap.newHashMap(cells.size());
            cells.forEach((header, text) -> row.put(known.get(header), text));
            rows.add(new TableRow(rows.size() + 1L, row, Column::header, findings));
        }
        return "";
    }

    /// What a text is after a row: a column that is not there says nothing, and spaces around a text are no change.
    public static @Nullable String text(TableRow row, Column column, int most, @Nullable String before) {
        return after(row, column, before, old -> {
            String text = row.text(column, most);
            return text != null && old != null && text.equals(old.strip()) ? old : text;
        });
    }

    /// The value of a column that is there, or what it was before.
    public static <T> @Nullable T after(
            TableRow row, Column column, @Nullable T before, UnaryOperator<@Nullable T> read) {
        return row.has(column) ? read.apply(before) : before;
    }
}
