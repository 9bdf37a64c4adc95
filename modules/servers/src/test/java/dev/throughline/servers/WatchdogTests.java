package dev.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTests {

    @Test
    void endsTheServerWhenItsOwnerIsKilled(@TempDir Path directory) throws Exception {
        Path pidFile = directory.resolve("pid");
        Process server = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile, server.pid() + "\n");
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        pidFile.toString())
                .start();
        owner.getInputStream().read();

        owner.destroyForcibly();

        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesTheServerAloneOnceItIsOffDuty(@TempDir Path directory) throws Exception {
        Path pidFile = directory.resolve("pid");
        Process server = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile, server.pid() + "\n");

        Watchdog.over(pidFile, "TERM").close();

        assertThat(server.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        server.destroyForcibly();
    }

    @Test
    void endsAnOrphanOnlyWhenItIsTheExpectedProgram(@TempDir Path directory) throws Exception {
        Path pidFile = directory.resolve("pid");
        Process server = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile, server.pid() + "\n");

        Watchdog.endOrphan(pidFile, "java");
        assertThat(server.isAlive()).isTrue();

        Watchdog.endOrphan(pidFile, "sleep");
        assertThat(server.isAlive()).isFalse();
    }

    static final class Owner {

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Watchdog.over(Path.of(arguments[0]), "TERM");
            System.out.write('.');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
