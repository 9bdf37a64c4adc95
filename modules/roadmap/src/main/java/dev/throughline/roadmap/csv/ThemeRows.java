package dev.throughline.roadmap.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ProposeTheme;
import dev.throughline.roadmap.theme.ThemeProposals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a file as themes to be proposed, or says all that is wrong with it.
@Component
class ThemeRows {

    static final int MOST = 1000;

    private final ThemeProposals proposals;
    private final Members members;
    private final Access access;

    ThemeRows(ThemeProposals proposals, Members members, Access access) {
        this.proposals = proposals;
        this.members = members;
        this.access = access;
    }

    /// Titles that are the same to whoever reads them.
    static String key(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static Set<String> keys(Set<String> titles) {
        return titles.stream().map(ThemeRows::key).collect(Collectors.toSet());
    }

    /// What a row is compared with, as whoever asked for the job may see it.
    private record Known(Set<String> titles, boolean people) {}

    List<ProposeTheme> read(RunningJob job, Path file, ThemeImport.Order order) throws IOException {
        RoadmapId roadmap = new RoadmapId(order.roadmap());
        Known known = job.asAsker(() -> {
            proposals.admit(roadmap, "roadmap");
            return new Known(keys(proposals.titlesOn(roadmap)), access.may(Permission.ORGANISATION_READ));
        });
        var findings = new Findings();
        var sheet = new Sheet(file, Encoding.of(file, order.encoding()));
        var columns = new Columns(sheet.header(), order.columns(), findings);
        findings.refuse();
        var owners = new Owners(known.people(), address -> job.in(() -> members.byEmail(address)));
        Map<String, Long> seen = new HashMap<>();
        List<ProposeTheme> proposed = new ArrayList<>();
        int[] rows = {0};
        sheet.each(
                row -> {
                    if (row.getFields().stream().allMatch(String::isBlank)) {
                        return;
                    }
                    refuseMore(++rows[0], row);
                    if (isWhole(row, columns, findings)) {
                        var read = new ThemeRow(row, columns, findings);
                        Optional<ProposeTheme> theme = read.read(roadmap, owners);
                        if (isNew(read.title(), row, columns, known.titles(), seen, findings)) {
                            theme.ifPresent(proposed::add);
                        }
                    }
                },
                findings);
        if (rows[0] == 0) {
            findings.add("EMPTY", null, null, "There is no row below the header.");
        }
        findings.refuse();
        job.progress(0, proposed.size());
        return proposed;
    }

    private static boolean isWhole(CsvRecord row, Columns columns, Findings findings) {
        boolean whole = row.getFieldCount() == columns.width();
        if (!whole) {
            findings.add(
                    "ROW_BROKEN",
                    row.getStartingLineNumber(),
                    null,
                    "This row has %,d cells and the header has %,d.".formatted(row.getFieldCount(), columns.width()));
        }
        return whole;
    }

    /// Whatever else is wrong with the row.
    private static boolean isNew(
            @Nullable String title,
            CsvRecord row,
            Columns columns,
            Set<String> there,
            Map<String, Long> seen,
            Findings findings) {
        if (title == null) {
            return false;
        }
        String key = key(title);
        Long before = seen.putIfAbsent(key, row.getStartingLineNumber());
        String wrong = before != null
                ? "The row in line %,d has this title, too.".formatted(before)
                : there.contains(key) ? "The roadmap has a theme of this title already." : null;
        if (wrong != null) {
            findings.add("DUPLICATE", row.getStartingLineNumber(), columns.name(ThemeColumn.TITLE), wrong);
        }
        return wrong == null;
    }

    private static void refuseMore(int rows, CsvRecord row) {
        if (rows > MOST) {
            throw Findings.refused(
                    "TOO_MANY_ROWS",
                    row.getStartingLineNumber(),
                    null,
                    "A file may have %,d rows below its header, and this one has more; nobody keeps so many themes in order."
                            .formatted(MOST));
        }
    }
}
