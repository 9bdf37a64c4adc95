package dev.throughline.roadmap.csv;

import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.member.MembersByEmail;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.CsvRows;
import dev.throughline.platform.csv.Findings;
import dev.throughline.platform.csv.TableRow;
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

    /// What is to be proposed, and what is to be said of columns that were not read.
    record Read(List<ProposeTheme> themes, String note) {}

    /// What a row is compared with, as whoever asked for the job may see it.
    private record Known(Set<String> titles, boolean people) {}

    Read read(RunningJob job, Path file, ThemeImport.Order order) throws IOException {
        RoadmapId roadmap = new RoadmapId(order.roadmap());
        Known known = job.asAsker(() -> {
            proposals.admit(roadmap, "roadmap");
            return new Known(keys(proposals.titlesOn(roadmap)), access.may(Permission.ORGANISATION_READ));
        });
        var findings = new Findings();
        List<TableRow> rows = new ArrayList<>();
        var csv = new CsvRows(file, order.csv(), ThemeColumn.values(), MOST, "nobody keeps so many themes in order");
        csv.each(rows::add, findings);
        var owners = job.in(() -> MembersByEmail.of(members, known.people(), TableRow.cells(rows, ThemeColumn.OWNER)));
        Map<String, Long> seen = new HashMap<>();
        List<ProposeTheme> proposed = new ArrayList<>();
        rows.forEach(row -> {
            Optional<ProposeTheme> theme = new ThemeRow(row).read(roadmap, owners);
            if (isNew(row, known.titles(), seen)) {
                theme.ifPresent(proposed::add);
            }
        });
        findings.refuse();
        job.progress(0, proposed.size());
        return new Read(proposed, csv.note());
    }

    /// Whatever else is wrong with the row.
    private static boolean isNew(TableRow row, Set<String> there, Map<String, Long> seen) {
        String title = row.cell(ThemeColumn.TITLE);
        if (title == null) {
            return false;
        }
        String key = key(title);
        Long before = seen.putIfAbsent(key, row.line());
        String wrong = before != null
                ? "The row in line %,d has this title, too.".formatted(before)
                : there.contains(key) ? "The roadmap has a theme of this title already." : null;
        if (wrong != null) {
            row.find(ThemeColumn.TITLE, "DUPLICATE", wrong);
        }
        return wrong == null;
    }
}
