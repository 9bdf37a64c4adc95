package dev.throughline.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the numbers come from: without it, nobody can hold others against them.
record Provenance(
        LocalDate date,
        String commit,
        String machine,
        double before,
        String java,
        String postgreSql,
        String peer,
        String load) {

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Map<String, String> rows(Settings settings) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("date", date.toString());
        rows.put("commit", commit);
        rows.put("machine", machine + ", shared by server, database and load generator");
        rows.put("its load before the run", "%.1f, which should be close to 0".formatted(before));
        rows.put("throughline", java);
        rows.put("peer", peer);
        rows.put("database", "PostgreSQL " + postgreSql);
        rows.put("load", load);
        rows.put(
                "data",
                "%d organisations of 64 target conditions with 12 measurements and 2 check-ins each%s"
                        .formatted(
                                settings.organisations(),
                                settings.large() == 0
                                        ? ""
                                        : ", and one of %,d beside them".formatted(settings.large())));
        rows.put(
                "launches",
                "%d of each side in turns, %d s of each scenario after %d s of warm-up"
                        .formatted(settings.launches(), settings.seconds(), settings.warmUp()));
        return rows;
    }
}
