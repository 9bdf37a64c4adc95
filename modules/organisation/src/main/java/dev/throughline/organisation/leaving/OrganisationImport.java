package dev.throughline.organisation.leaving;

import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.archive.ArchiveRows;
import dev.throughline.platform.archive.Archives;
import dev.throughline.platform.archive.RowKey;
import dev.throughline.platform.jobs.JobFinding;
import dev.throughline.platform.jobs.JobRefused;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.CallerCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Loads an archive into an organisation that nobody has worked in yet: all of it, or nothing.
@Component
class OrganisationImport implements Work {

    static final String KIND = "IMPORT_ORGANISATION";
    private static final String ORGANISATION = "organisation.organisation";
    private static final String MEMBER = "organisation.member";
    private static final String DONE = "The organisation is as the archive says.";

    record Importer(String subject, String email) {}

    private final Organisations organisations;
    private final Archives archives;
    private final CallerCache callers;

    OrganisationImport(Organisations organisations, Archives archives, CallerCache callers) {
        this.organisations = organisations;
        this.archives = archives;
        this.callers = callers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.ORGANISATION_CLOSE.name();
    }

    @Override
    public JobResult run(RunningJob job) {
        Path file = temporary();
        try {
            job.write(file);
            if (!job.in(() -> archives.untouched(job.organisation()))) {
                throw refused(
                        "ORGANISATION_NOT_EMPTY",
                        "Somebody has worked in this organisation meanwhile; an archive is imported into an empty one only.");
            }
            Organisation here = job.in(organisations::current);
            Map<RowKey, Map<String, Object>> amendments =
                    archives.examine(file, rows -> amendments(rows, here, job.input(Importer.class)));
            archives.load(job, file, amendments, DONE);
            callers.forget();
            return JobResult.of(DONE);
        } finally {
            remove(file);
        }
    }

    /// What is not as the archive says: Keycloak keeps the slug, the organisation works, and who imports can log in.
    private static Map<RowKey, Map<String, Object>> amendments(ArchiveRows rows, Organisation here, Importer importer) {
        Map<RowKey, Map<String, Object>> amendments = new HashMap<>();
        Map<String, Object> organisation = new HashMap<>();
        List.of(
                        "suspended_at",
                        "suspended_by",
                        "suspension_reason",
                        "leaving_at",
                        "leaving_due_at",
                        "leaving_by",
                        "leaving_reason")
                .forEach(column -> organisation.put(column, null));
        organisation.put("slug", here.slug());
        amendments.put(new RowKey(ORGANISATION, rows.manifest().organisation().id()), organisation);
        JsonNode admin = admin(rows, importer)
                .orElseThrow(
                        () -> refused(
                                "IMPORTER_NO_ADMIN",
                                "You are no admin of the organisation in the archive, by account or e-mail address, and would lock yourself out; let one of its admins import it."));
        amendments.put(new RowKey(MEMBER, UUID.fromString(text(admin, "id"))), Map.of("subject", importer.subject()));
        return amendments;
    }

    private static Optional<JsonNode> admin(ArchiveRows rows, Importer importer) {
        Set<String> roles = rows.of("organisation.role").stream()
                .filter(role -> Level.ADMIN.name().equals(text(role, "level")))
                .map(role -> text(role, "id"))
                .collect(Collectors.toSet());
        Set<String> admins = rows.of("organisation.role_grant").stream()
                .filter(grant -> roles.contains(text(grant, "role_id"))
                        && grant.path("archived_at").isNull()
                        && grant.path("business_line_id").isNull()
                        && grant.path("team_id").isNull())
                .map(grant -> text(grant, "member_id"))
                .collect(Collectors.toSet());
        List<JsonNode> members = rows.of(MEMBER);
        Optional<JsonNode> known = members.stream()
                .filter(member -> importer.subject().equals(text(member, "subject")))
                .findFirst();
        return known.or(() -> members.stream()
                        .filter(member -> member.path("archived_at").isNull()
                                && importer.email().equalsIgnoreCase(text(member, "email")))
                        .findFirst())
                .filter(member -> member.path("archived_at").isNull() && admins.contains(text(member, "id")));
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString("");
    }

    private static JobRefused refused(String code, String message) {
        return new JobRefused(message, List.of(new JobFinding(code, null, null, null, message)));
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("throughline-", ".zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
