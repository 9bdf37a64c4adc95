package dev.throughline.platform.jobs;

import static dev.throughline.platform.jooq.Tables.JOB;
import static dev.throughline.platform.jooq.Tables.JOB_CHUNK;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JobRepository {

    private static final int CHUNK = 1 << 20;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Rows<JobId, Job> rows;

    JobRepository(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.rows = new Rows<>(sql, JOB, JOB.ID, this::job, new Order("CREATED_AT", true));
    }

    Map<JobId, Job> byIds(Set<JobId> ids) {
        return rows.byIds(ids);
    }

    Connection<Job> page(Listing listing, Condition seen) {
        return rows.page(listing, seen);
    }

    Optional<Job> find(JobId id) {
        return rows.one(JOB.ID.eq(id));
    }

    Job lock(JobId id) {
        return rows.lock(id, "id");
    }

    Job insert(String kind, String input, @Nullable UUID actor, String actorName) {
        return rows.insert(new Patch()
                .set(JOB.KIND, kind)
                .set(JOB.INPUT, JSONB.valueOf(input))
                .set(JOB.ACTOR, actor)
                .set(JOB.ACTOR_NAME, actorName));
    }

    /// A new attempt; whoever is still at an earlier one cannot write any more.
    Job begin(Job job) {
        return rows.update(
                job.id(),
                new Patch()
                        .set(JOB.STATE, JobState.RUNNING)
                        .set(JOB.ATTEMPTS, job.attempts() + 1)
                        .set(JOB.DONE, 0)
                        .set(JOB.STARTED_AT, job.startedAt() == null ? Instant.now() : job.startedAt()));
    }

    void progress(Job job, int done, int total) {
        int written = sql.update(JOB)
                .set(JOB.DONE, done)
                .set(JOB.TOTAL, total)
                .set(JOB.VERSION, JOB.VERSION.plus(1))
                .set(JOB.UPDATED_AT, DSL.field("clock_timestamp()", Instant.class))
                .where(running(job))
                .execute();
        stopUnless(written == 1);
    }

    void end(Job job, JobState state, String message, List<JobFinding> findings) {
        int written = sql.update(JOB)
                .set(JOB.STATE, state)
                .set(JOB.MESSAGE, message)
                .set(JOB.FINDINGS, JSONB.valueOf(json.writeValueAsString(findings)))
                .set(JOB.INPUT, JSONB.valueOf("{}"))
                .set(JOB.FINISHED_AT, DSL.field("clock_timestamp()", Instant.class))
                .set(JOB.UPDATED_AT, DSL.field("clock_timestamp()", Instant.class))
                .set(JOB.VERSION, JOB.VERSION.plus(1))
                .where(running(job))
                .execute();
        stopUnless(written == 1);
        forget(job.id());
    }

    void keep(Job job, JobResult result, Instant until) {
        rows.update(
                job.id(),
                new Patch()
                        .set(JOB.FILE_NAME, result.fileName())
                        .set(JOB.MEDIA_TYPE, result.mediaType())
                        .set(JOB.EXPIRES_AT, until));
    }

    Job cancel(JobId id) {
        Job cancelled = rows.update(
                id,
                new Patch()
                        .set(JOB.STATE, JobState.CANCELLED)
                        .set(JOB.INPUT, JSONB.valueOf("{}"))
                        .now(JOB.FINISHED_AT));
        forget(id);
        return cancelled;
    }

    private static Condition running(Job job) {
        return JOB.ID.eq(job.id()).and(JOB.ATTEMPTS.eq(job.attempts())).and(JOB.STATE.eq(JobState.RUNNING));
    }

    private static void stopUnless(boolean ours) {
        if (!ours) {
            throw new JobStopped();
        }
    }

    void store(JobId job, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                sql.insertInto(JOB_CHUNK, JOB_CHUNK.JOB_ID, JOB_CHUNK.POSITION, JOB_CHUNK.BYTES)
                        .values(job, position, chunk)
                        .execute();
                position++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One piece at a time; null behind the last one.
    byte @Nullable [] chunk(JobId job, int position) {
        return sql.select(JOB_CHUNK.BYTES)
                .from(JOB_CHUNK)
                .where(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.POSITION.eq(position))
                .fetchOne(JOB_CHUNK.BYTES);
    }

    long size(JobId job) {
        Field<Long> bytes = DSL.field("coalesce(sum(octet_length({0})), 0)", Long.class, JOB_CHUNK.BYTES);
        return sql.select(bytes).from(JOB_CHUNK).where(JOB_CHUNK.JOB_ID.eq(job)).fetchSingle(bytes);
    }

    void read(JobId job, Path file) {
        try (OutputStream written = Files.newOutputStream(file)) {
            int position = 0;
            for (byte[] chunk = chunk(job, position); chunk != null; chunk = chunk(job, position)) {
                written.write(chunk);
                position++;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void forget(JobId job) {
        sql.deleteFrom(JOB_CHUNK).where(JOB_CHUNK.JOB_ID.eq(job)).execute();
    }

    private Job job(Row row) {
        return new Job(
                row.get(JOB.ID),
                row.get(JOB.KIND),
                row.get(JOB.INPUT).data(),
                row.get(JOB.STATE),
                row.get(JOB.ATTEMPTS),
                row.get(JOB.DONE),
                row.get(JOB.TOTAL),
                row.get(JOB.MESSAGE),
                List.of(json.readValue(row.get(JOB.FINDINGS).data(), JobFinding[].class)),
                row.get(JOB.ACTOR),
                row.get(JOB.ACTOR_NAME),
                row.get(JOB.FILE_NAME),
                row.get(JOB.MEDIA_TYPE),
                row.get(JOB.STARTED_AT),
                row.get(JOB.FINISHED_AT),
                row.get(JOB.EXPIRES_AT),
                row.get(JOB.VERSION),
                row.get(JOB.CREATED_AT),
                row.get(JOB.UPDATED_AT));
    }
}
