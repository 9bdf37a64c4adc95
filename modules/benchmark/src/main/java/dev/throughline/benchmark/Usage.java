package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What a process and its children have used so far, as Linux counts it: processor time in seconds, and memory with
/// pages that they share counted once.
record Usage(double cpuSeconds, long memoryKilobytes) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;
    private static final int PARENT = 1;
    private static final int MOST_LOOKS = 20;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    static Usage of(long pid) {
        double ticks = 0;
        long memory = 0;
        for (long member : family(pid)) {
            String[] fields = fields(member);
            // Children that have ended are in the times of the parent that waited for them.
            for (int field = USER_TIME; field <= CHILDREN_SYSTEM_TIME && field < fields.length; field++) {
                ticks += Double.parseDouble(fields[field]);
            }
            memory += proportional(member);
        }
        return new Usage(ticks / TICKS_PER_SECOND, memory);
    }

    /// Once nothing changes any more: the times of a child that ends are nowhere until its parent has waited for it.
    static Usage settled(long pid) {
        Usage before = of(pid);
        for (int look = 0; look < MOST_LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            Usage now = of(pid);
            if (now.cpuSeconds() == before.cpuSeconds()) {
                return now;
            }
            before = now;
        }
        return before;
    }

    static long parent(long pid) {
        return Long.parseLong(fields(pid)[PARENT]);
    }

    private static List<Long> family(long pid) {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return Stream.concat(
                            Stream.of(pid),
                            processes
                                    .map(process -> process.getFileName().toString())
                                    .filter(name -> name.chars().allMatch(Character::isDigit))
                                    .map(Long::valueOf)
                                    .filter(other ->
                                            other != pid && fields(other).length > PARENT && parent(other) == pid))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The fields after the command's name, which may hold anything; none for a process that has ended.
    private static String[] fields(long pid) {
        try {
            String line = Files.readString(PROCESSES.resolve(pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }

    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(PROCESSES.resolve(pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}
