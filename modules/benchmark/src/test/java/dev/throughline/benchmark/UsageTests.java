package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class UsageTests {

    @Test
    void countsWhatAProcessAndItsChildrenSpend() throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-c", "(while :; do :; done) & child=$!; read -r line; kill $child").start();
        try {
            Usage before = Usage.of(shell.pid());
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (Usage.of(shell.pid()).cpuSeconds() - before.cpuSeconds() < 0.05 && System.nanoTime() < limit) {
                Thread.onSpinWait();
            }
            Usage after = Usage.of(shell.pid());
            assertThat(after.cpuSeconds() - before.cpuSeconds()).isGreaterThanOrEqualTo(0.05);
            assertThat(after.memoryKilobytes()).isPositive();
        } finally {
            shell.getOutputStream().close();
            assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isNothingForAProcessThatHasEnded() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(Usage.of(ended.pid())).isEqualTo(new Usage(0, 0));
    }
}
