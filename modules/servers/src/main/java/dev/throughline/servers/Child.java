package dev.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process that ends with this one, however this one ends. What it says goes to a file.
public final class Child implements AutoCloseable {

    private static final int LAST_LINES = 15;

    private final Process process;
    private final Path log;
    private final Path pidFile;
    private final Watchdog watchdog;
    private boolean closed;

    private Child(Process process, Path log, Path pidFile, Watchdog watchdog) {
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
        this.watchdog = watchdog;
    }

    public static Child start(ProcessBuilder command, Path log, Path pidFile) throws IOException {
        Watchdog watchdog = Watchdog.over(pidFile, "TERM");
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var child = new Child(process, log, pidFile, watchdog);
        try {
            Files.writeString(pidFile, process.pid() + "\n");
            Runtime.getRuntime().addShutdownHook(new Thread(child::close));
            return child;
        } catch (IOException | IllegalStateException failure) {
            child.close();
            throw failure;
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean succeeds() throws InterruptedException {
        return process.waitFor() == 0;
    }

    public String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Watchdog.end(process.toHandle());
            watchdog.close();
            try {
                Files.deleteIfExists(pidFile);
            } catch (IOException failure) {
                throw new IllegalStateException(pidFile + " could not be deleted.", failure);
            }
        }
    }
}
