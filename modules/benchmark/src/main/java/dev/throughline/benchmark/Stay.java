package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The product left running on generated organisations, for whoever wants to look into it while it is under load.
record Stay(Settings settings, Stage stage, Path directory) {

    private static final int SECONDS = 15;

    /// Until Enter. Where nobody can press it, until the process is ended.
    void with(Side product) throws IOException, SQLException {
        try (Server server = product.start(stage, directory)) {
            System.out.println(words(product, server));
            if (System.in.read() < 0) {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
            }
        }
    }

    private String words(Side product, Server server) throws IOException, SQLException {
        var text = new StringBuilder("""

                %s answers at %s as process %d, a JVM that jcmd and its like can look into.
                PostgreSQL is process %d: psql %s

                Load, a scenario at a time; each line of the inputs is a token, a tab and the body of a request.
                """.formatted(
                        product.name(),
                        server.endpoint(),
                        server.pid(),
                        Database.postmaster(stage.url()),
                        Database.address(stage.url())));
        load(text, "", Scenario.values(), product, stage, server);
        if (settings.does(Part.GROWTH)) {
            List<Organisation> grown = Organisations.grown(stage.organisations().size() + 1, settings.largest());
            Organisations.load(stage.asked(grown), server.endpoint());
            Stage largest = stage.asked(List.of(grown.getLast()));
            text.append("The same of the largest organisation, which has %,d target conditions.\n"
                    .formatted(grown.getLast().targetConditions()));
            load(text, "largest-", Scenario.READING.toArray(Scenario[]::new), product, largest, server);
        }
        return text.append("\nEnter ends it.").toString();
    }

    private void load(StringBuilder text, String prefix, Scenario[] scenarios, Side product, Stage asked, Server server)
            throws IOException {
        Wrk wrk = new Wrk(Wrk.command(), directory);
        Queries queries = new Queries(product, asked);
        for (Scenario scenario : scenarios) {
            Path input = wrk.input(prefix + scenario.file(), queries.of(scenario));
            text.append("  ")
                    .append(String.join(" ", wrk.words(server.endpoint(), input, SECONDS)))
                    .append('\n');
        }
    }
}
