package dev.throughline.platform.archive;

import dev.throughline.platform.jobs.JobRefused;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.tenancy.OwnerTransactions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes away what the application's role can only write: all rows of an organisation, or a person's name in what is
/// recorded. It works as the tables' owner, and row-level security keeps it inside the organisation.
@Component
public class Erasure {

    private final OwnerTransactions owner;
    private final JsonMapper json;

    Erasure(OwnerTransactions owner, JsonMapper json) {
        this.owner = owner;
        this.json = json;
    }

    /// Every row of the organisation in every table, and what is queued for it. Once more does no harm.
    public void everything(UUID organisation) {
        owner.in(organisation, sql -> {
            List<WalledTable> tables = WalledTables.all(sql);
            tables.reversed().forEach(table -> sql.execute("delete from " + table.quoted()));
            return sql.execute(
                    "delete from platform.scheduled_task where task_instance like ? and not picked",
                    organisation + "/%");
        });
    }

    /// All rows of these tables, and of those that point to them.
    static void clear(DSLContext sql, List<WalledTable> all, List<WalledTable> tables) {
        Set<String> cleared = new HashSet<>();
        tables.forEach(table -> cleared.add(table.qualified()));
        all.forEach(table -> {
            if (table.references().stream().anyMatch(reference -> cleared.contains(reference.target()))) {
                cleared.add(table.qualified());
            }
        });
        all.reversed().stream()
                .filter(table -> cleared.contains(table.qualified()))
                .forEach(table -> sql.execute("delete from " + table.quoted()));
    }

    /// Puts neutral values in the place of those that name a person: in the person's own row, in its history, and
    /// wherever else they stand. What happened, and when, stays. The last step of the job, refused where
    /// the person's row is in use again.
    public void person(RunningJob job, String table, UUID person, Map<String, String> neutral, String message) {
        owner.in(job.organisation(), sql -> {
            if (sql.fetch(
                            "select id from %s where id = ? and archived_at is not null for update".formatted(table),
                            person)
                    .isEmpty()) {
                throw new JobRefused("The person has come back meanwhile, so nothing was erased.", List.of());
            }
            new PersonErasure(sql, json, table, person, job.job().id().value(), neutral).run();
            job.end(sql, message);
            return job;
        });
    }
}
