package dev.throughline.stakeholder.origin;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.node.Node;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes what there is into a file, some at a time, in the columns in which it is brought in: what is imported again
/// changes nothing.
@Service
public class Exporting {

    private static final int AT_A_TIME = 500;

    private final Members members;
    private final Access access;

    Exporting(Members members, Access access) {
        this.members = members;
        this.access = access;
    }

    /// Where it is read from, as the asker and as far as they may read it now.
    public interface Shelf<N extends Node> {

        /// Those that come after one of them, or the first.
        List<N> after(@Nullable N last, int most);

        /// What stands in each column of one of these.
        BiFunction<Column, N, @Nullable String> cells(List<N> some);
    }

    public <N extends Node> JobResult run(RunningJob job, String one, String many, Column[] columns, Shelf<N> shelf) {
        Path file = CsvFile.temporary();
        int written = job.snapshotAsAsker(() -> write(file, columns, shelf));
        return JobResult.of(
                written == 1
                        ? "1 %s is in the file.".formatted(one)
                        : "%,d %s are in the file.".formatted(written, many),
                file,
                many + ".csv",
                "text/csv;charset=utf-8");
    }

    private static <N extends Node> int write(Path file, Column[] columns, Shelf<N> shelf) {
        int written = 0;
        try (var csv = new CsvFile<>(file, columns)) {
            List<N> some = shelf.after(null, AT_A_TIME);
            while (!some.isEmpty()) {
                BiFunction<Column, N, @Nullable String> cells = shelf.cells(some);
                some.forEach(node -> csv.write(column -> cells.apply(column, node)));
                written += some.size();
                some = shelf.after(some.getLast(), AT_A_TIME);
            }
        }
        return written;
    }

    /// Their e-mail addresses, for whoever may read who is a member.
    public <N> Map<MemberId, String> emails(List<N> some, Function<N, MemberId> who) {
        Map<MemberId, String> emails = new HashMap<>();
        if (access.may(Permission.ORGANISATION_READ)) {
            members.byIds(some.stream().map(who).collect(Collectors.toSet()))
                    .forEach((id, member) -> emails.put(id, member.email()));
        }
        return emails;
    }
}
