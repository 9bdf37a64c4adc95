package dev.throughline.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a table has to say about where it comes from.
final class Machine {

    private static final double KILOBYTES_IN_GIGABYTE = 1024 * 1024;

    private Machine() {}

    static String description() {
        return "%d × %s, %.0f GB, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Double.parseDouble(
                                        first("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", ""))
                                / KILOBYTES_IN_GIGABYTE,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    /// Processes that wanted to run in the last minute; of a machine that does nothing else, close to none.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static String commit(Path root) {
        try {
            String id = Command.output(List.of("git", "-C", root.toString(), "rev-parse", "--short=12", "HEAD"))
                    .strip();
            boolean changed = !Command.output(
                            List.of("git", "-C", root.toString(), "status", "--porcelain", "--", "modules", "deploy"))
                    .isBlank();
            return changed ? id + ", with changes" : id;
        } catch (IOException | IllegalStateException noRepository) {
            return "unknown";
        }
    }

    private static String first(String file, String key, String without) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(without);
        } catch (IOException elsewhere) {
            return without;
        }
    }
}
