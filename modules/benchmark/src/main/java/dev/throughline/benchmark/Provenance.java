package dev.throughline.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where the numbers come from: without it, nobody can hold others against them.
record Provenance(
        LocalDate date,
        String commit,
        String machine,
        double before,
        String java,
        String postgreSql,
        Optional<String> peer,
        String load) {

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("date", date.toString());
        rows.put("commit", commit);
        rows.put("machine", machine + ", shared by server, database and load generator");
        rows.put("its load before the run", "%.1f, which should be close to 0".formatted(before));
        rows.put("throughline", java);
        peer.ifPresent(version -> rows.put("peer", version));
        rows.put("database", "PostgreSQL " + postgreSql);
        rows.put("load", load);
        return rows;
    }
}
