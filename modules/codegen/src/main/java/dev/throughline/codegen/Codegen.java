package dev.throughline.codegen;

import dev.throughline.servers.PostgreSql;
import dev.throughline.servers.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

final class Codegen {

    private static final String DATABASE = "codegen";

    private final Path modules;
    private final Path output;

    private Codegen(Path modules, Path output) {
        this.modules = modules;
        this.output = output;
    }

    public static void main(String[] arguments) throws Exception {
        new Codegen(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws Exception {
        List<String> floors = Files.readAllLines(modules.resolve("platform/src/main/resources/db/floors")).stream()
                .filter(floor -> Files.isDirectory(migrations(floor)))
                .toList();
        SourceTypes types = SourceTypes.in(modules);
        String fingerprint = fingerprint(floors, types);
        Path stamp = output.resolve("fingerprint");
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (PostgreSql server = PostgreSql.temporary()) {
            server.prepare(DATABASE);
            for (String floor : floors) {
                migrate(server.url(DATABASE), floor);
            }
            try (Connection connection =
                    DriverManager.getConnection(server.url(DATABASE), Roles.OWNER, Roles.PASSWORD)) {
                ForcedTypes forced = new ForcedTypes(connection, types);
                for (String floor : floors) {
                    generate(server.url(DATABASE), floor, forced);
                }
            }
        }
        Files.writeString(stamp, fingerprint);
    }

    private void migrate(String url, String floor) {
        Flyway.configure()
                .dataSource(url, Roles.OWNER, Roles.PASSWORD)
                .schemas(floor)
                .locations("filesystem:" + migrations(floor))
                .placeholders(Map.of("application", Roles.APPLICATION))
                .load()
                .migrate();
    }

    private void generate(String url, String floor, ForcedTypes forced) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser(Roles.OWNER).withPassword(Roles.PASSWORD))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(floor)
                                .withExcludes("flyway_schema_history|search_words")
                                .withIncludeExcludeColumns(true)
                                .withIncludeRoutines(false)
                                .withIncludeDomains(false)
                                .withForcedTypes(forced.of(floor)))
                        .withGenerate(new Generate()
                                .withPojos(false)
                                .withDaos(false)
                                .withIndexes(false)
                                .withComments(false)
                                .withGeneratedAnnotation(false)
                                .withGlobalObjectNames(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false))
                        .withTarget(new Target()
                                .withPackageName("dev.throughline." + floor + ".jooq")
                                .withDirectory(output.resolve(floor).toString()))));
    }

    private Path migrations(String floor) {
        return modules.resolve(floor + "/src/main/resources/db/migration/" + floor);
    }

    private String fingerprint(List<String> floors, SourceTypes types) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(types.toString().getBytes());
        digest.update(Constants.FULL_VERSION.getBytes());
        for (String floor : floors) {
            try (var files = Files.walk(migrations(floor))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.getFileName().toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        try (var classes = Files.walk(Path.of(Codegen.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()))) {
            for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
