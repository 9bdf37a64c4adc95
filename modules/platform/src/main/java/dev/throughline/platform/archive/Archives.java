package dev.throughline.platform.archive;

import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.migration.SchemaVersions;
import dev.throughline.platform.tenancy.OwnerTransactions;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/// Everything of one organisation as one ZIP file: a table a file, a row a line, and a manifest with checksums.
@Component
public class Archives {

    private final DSLContext sql;
    private final TenantTransactions transactions;
    private final OwnerTransactions owner;
    private final SchemaVersions versions;
    private final JsonMapper json;
    private final long most;

    Archives(
            DSLContext sql,
            TenantTransactions transactions,
            OwnerTransactions owner,
            SchemaVersions versions,
            JsonMapper json,
            @Value("${throughline.limits.unpacked:4GB}") DataSize most) {
        this.sql = sql;
        this.transactions = transactions;
        this.owner = owner;
        this.versions = versions;
        this.json = json;
        this.most = most.toBytes();
    }

    /// Reads through one snapshot and keeps a few hundred rows in memory at a time.
    public Path write(RunningJob job, String slug, String name) {
        Path file = ArchiveWriter.temporary();
        boolean done = false;
        try {
            Map<String, String> schemas = versions.present();
            transactions.snapshot(job.organisation(), () -> {
                write(job, file, schemas, slug, name);
                return file;
            });
            done = true;
            return file;
        } finally {
            if (!done) {
                delete(file);
            }
        }
    }

    private void write(RunningJob job, Path file, Map<String, String> schemas, String slug, String name) {
        List<WalledTable> tables = WalledTables.all(sql);
        List<WalledTable> exported = exported(tables);
        long total = exported.stream().mapToLong(this::count).sum();
        job.progress(0, Math.toIntExact(total));
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            List<Manifest.Content> contents = new ArchiveWriter(
                            sql, rows -> job.progress(Math.toIntExact(rows), Math.toIntExact(total)))
                    .write(exported, zip);
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(json.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Manifest(
                            Manifest.FORMAT,
                            product(),
                            new Manifest.Owner(job.organisation(), slug, name),
                            Instant.now(),
                            schemas,
                            contents,
                            leftOut(tables))));
            zip.closeEntry();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String product() {
        return Objects.requireNonNullElse(Archives.class.getPackage().getImplementationVersion(), "development");
    }

    private static List<WalledTable> exported(List<WalledTable> tables) {
        return tables.stream().filter(table -> table.kept() == null).toList();
    }

    private long count(WalledTable table) {
        return sql.fetchSingle("select count(*) from " + table.quoted()).get(0, Long.class);
    }

    private static List<Manifest.LeftOut> leftOut(List<WalledTable> tables) {
        List<Manifest.LeftOut> left = new ArrayList<>();
        tables.forEach(table -> {
            if (table.kept() != null) {
                left.add(new Manifest.LeftOut(table.qualified(), table.kept()));
            } else {
                table.all().forEach(column -> {
                    if (column.kept() != null) {
                        left.add(new Manifest.LeftOut(table.qualified() + "." + column.name(), column.kept()));
                    }
                });
            }
        });
        return left;
    }

    /// Whether nothing has happened to the organisation since it was founded, apart from jobs.
    public boolean untouched(UUID organisation) {
        return !sql.fetchSingle("""
                        select exists (
                            select from platform.change c
                            where not exists (select from platform.change f where f.subject = ? and f.before is null and f.request = c.request)
                                and not exists (select from platform.job j where j.id = c.subject))""", organisation).get(0, Boolean.class);
    }

    /// Some of an archive's rows, for a use case that must know them before it loads anything. The archive has been
    /// checked as far as that can be done without a database.
    public <R> R examine(Path file, Function<ArchiveRows, R> reader) {
        try (ArchiveReader archive = new ArchiveReader(file, json, most)) {
            check(archive);
            return reader.apply(new ArchiveRows(archive));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, WalledTable> check(ArchiveReader archive) throws IOException {
        Findings findings = new Findings();
        Map<String, WalledTable> tables = new LinkedHashMap<>();
        WalledTables.all(sql).forEach(table -> tables.put(table.qualified(), table));
        Map<String, String> schemas = versions.present();
        if (!archive.manifest().schemas().equals(schemas)) {
            findings.add(
                    "VERSION_DIFFERS",
                    Manifest.FILE,
                    null,
                    "The archive was written with the schema versions %s; here they are %s. Import it with the version of the product that wrote it, then upgrade."
                            .formatted(archive.manifest().schemas(), schemas));
            findings.refuse();
        }
        Set<String> named = new HashSet<>();
        for (Manifest.Content content : archive.manifest().files()) {
            WalledTable table = tables.get(content.table());
            if (table == null
                    || table.kept() != null
                    || !named.add(content.table())
                    || !content.file().equals(content.table() + ".jsonl")) {
                findings.add("TABLE_UNKNOWN", content.file(), null, "There is no such table to import into.");
            } else if (!names(table).equals(Set.copyOf(content.columns()))) {
                findings.add("COLUMNS_WRONG", content.file(), null, "The table has other columns.");
            }
        }
        exported(List.copyOf(tables.values())).forEach(table -> {
            if (!named.contains(table.qualified())) {
                findings.add(
                        "FILE_MISSING", table.qualified() + ".jsonl", null, "The archive has no file for this table.");
            }
        });
        archive.check(findings);
        findings.refuse();
        return tables;
    }

    private static Set<String> names(WalledTable table) {
        return table.columns().stream().map(WalledTable.Column::name).collect(Collectors.toSet());
    }

    /// Puts an archive in the place of everything that the organisation has, in one transaction that ends the job, too.
    /// Ids stay; what names the organisation itself follows it.
    public void load(RunningJob job, Path file, Map<RowKey, Map<String, Object>> amendments, String message) {
        try (ArchiveReader archive = new ArchiveReader(file, json, most)) {
            Map<String, WalledTable> tables = check(archive);
            owner.in(job.organisation(), owners -> {
                load(job, owners, archive, tables, amendments);
                job.end(owners, message);
                return job;
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void load(
            RunningJob job,
            DSLContext owners,
            ArchiveReader archive,
            Map<String, WalledTable> tables,
            Map<RowKey, Map<String, Object>> amendments) {
        UUID from = archive.manifest().organisation().id();
        List<WalledTable> exported = exported(List.copyOf(tables.values()));
        int total = archive.manifest().files().stream()
                .mapToInt(content -> Math.toIntExact(content.rows()))
                .sum();
        ArchiveStage stage = new ArchiveStage(owners);
        stage.fill(archive, tables);
        stage.findings().refuse();
        stage.amend(amendments, json);
        stage.check(exported);
        Erasure.clear(owners, List.copyOf(tables.values()), exported);
        int loaded = 0;
        for (WalledTable table : exported) {
            stage.load(table, from.toString(), job.organisation().toString());
            loaded += Math.toIntExact(stage.rows(table));
            job.progress(loaded, total);
        }
        stage.refuseOthers(exported);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
