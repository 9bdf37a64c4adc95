package dev.throughline.local;

import dev.throughline.app.Throughline;
import dev.throughline.servers.Directory;
import dev.throughline.servers.Keycloak;
import dev.throughline.servers.Port;
import dev.throughline.servers.PostgreSql;
import dev.throughline.servers.Roles;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/// The whole product behind `./mvnw spring-boot:run`, for a first look and for daily work on it.
public final class Local {

    /// A handful of people bring in what others enter in a year, within a minute.
    private static final Map<String, Object> ROOM_FOR_THE_DEMO =
            Map.of("throughline.limits.rate.points", "1000000", "throughline.limits.rate.restored", "10000");

    private static final String DATABASE = "throughline";

    private final Settings settings;
    private final Console console;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();

    private Local(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    public static void main(String[] arguments) {
        var console = new Console(System.out);
        try {
            Path directory = Path.of(".throughline").toAbsolutePath();
            new Local(Settings.of(Arrays.asList(arguments), System.getenv(), directory), console).run();
        } catch (Exception failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
            console.refuse(cause == null ? failure : cause);
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Files.createDirectories(settings.logs());
        System.setProperty("throughline.log", settings.log("throughline").toString());
        lock();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ProcessHandle.current().parent().ifPresent(parent -> Thread.startVirtualThread(() -> endAfter(parent)));
        Keycloak.endOrphan(settings.keycloakData());
        PostgreSql.endOrphan(settings.postgresData());
        refuseTakenPorts();
        if (settings.fresh()) {
            Directory.delete(settings.data());
        }
        console.say(
                Files.exists(settings.data())
                        ? "Throughline starts."
                        : "Throughline starts for the first time, which takes about a minute.");
        var reminders = console.remind();
        start();
        reminders.cancel(false);
    }

    /// Held until this process ends: two owners of one directory would end each other's servers.
    private void lock() throws IOException {
        FileChannel file = FileChannel.open(
                settings.directory().resolve("local.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            throw new IllegalStateException(
                    "it already runs from " + settings.directory() + "; end it there first, with Ctrl-C.");
        }
        running.addLast(file);
    }

    /// Maven, when it is killed, tells nobody.
    private static void endAfter(ProcessHandle parent) {
        while (parent.isAlive()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        System.exit(0);
    }

    private void refuseTakenPorts() {
        Map.of(
                        "--api-port", settings.apiPort(),
                        "--keycloak-port", settings.keycloakPort(),
                        "--postgres-port", settings.postgresPort())
                .forEach((argument, port) -> {
                    if (new Port(port).taken()) {
                        throw new IllegalStateException("port " + port
                                + " is taken; end what listens there, or choose another with -Dspring-boot.run.arguments="
                                + argument + "=<port>.");
                    }
                });
    }

    private void start() {
        var database = console.step("PostgreSQL", this::startPostgreSql);
        var identities = console.step("Keycloak", this::startKeycloak);
        CompletableFuture.allOf(database, identities).join();
        PostgreSql postgreSql = database.join();
        Keycloak keycloak = identities.join();
        console.step("the API", () -> startApi(postgreSql.url(DATABASE), keycloak))
                .join();
        console.step(
                        "the demo",
                        () -> Demo.load(
                                URI.create(settings.apiUrl()),
                                keycloak,
                                settings.demo(),
                                new DemoCalendar(postgreSql.url(DATABASE))))
                .join();
        console.ready(settings, keycloak.url());
    }

    private PostgreSql startPostgreSql() {
        PostgreSql server = PostgreSql.in(settings.postgresData(), settings.postgresPort());
        running.addFirst(server);
        server.prepare(DATABASE);
        return server;
    }

    private Keycloak startKeycloak() {
        Keycloak server = Keycloak.in(
                settings.keycloakData(), settings.keycloakPort(), settings.log("keycloak"), settings.realmVariables());
        running.addFirst(server);
        return server;
    }

    private ConfigurableApplicationContext startApi(String database, Keycloak keycloak) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + settings.apiPort(),
                "--management.server.port=-1",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + Roles.APPLICATION,
                "--spring.datasource.password=" + Roles.PASSWORD,
                "--spring.flyway.url=" + database,
                "--spring.flyway.user=" + Roles.OWNER,
                "--spring.flyway.password=" + Roles.PASSWORD,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + keycloak.issuer(Keycloak.REALM),
                "--throughline.keycloak.client-secret=backend-secret"));
        arguments.addAll(settings.passedOn());
        var application = new SpringApplication(Throughline.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(ROOM_FOR_THE_DEMO);
        try {
            ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
            running.addFirst(context);
            return context;
        } catch (RuntimeException failure) {
            String reason = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            throw new IllegalStateException("the API says \"%s\", the whole story is in %s."
                    .formatted(reason.lines().findFirst().orElse(""), settings.log("throughline")));
        }
    }

    private void close() {
        console.sayGoodbye();
        for (AutoCloseable part : running) {
            try {
                part.close();
            } catch (Exception failure) {
                console.say("  " + failure.getMessage());
            }
        }
    }
}
