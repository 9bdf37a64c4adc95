package dev.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortTests {

    @Test
    void aPortWhereNobodyListensIsFree() {
        assertThat(Port.free().taken()).isFalse();
    }

    @Test
    void aPortIsTakenWhicheverAddressSomebodyListensOn() throws IOException {
        try (var everywhere = new ServerSocket(0);
                var loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Port(everywhere.getLocalPort()).taken()).isTrue();
            assertThat(new Port(loopback.getLocalPort()).taken()).isTrue();
        }
    }

    @Test
    void theServersRefuseATakenPortBeforeTheyStart(@TempDir Path directory) throws IOException {
        try (var somebody = new ServerSocket(0)) {
            int port = somebody.getLocalPort();
            assertThatIllegalStateException()
                    .isThrownBy(() -> PostgreSql.in(directory, port))
                    .withMessage("Port " + port + " is taken, PostgreSQL cannot start there.");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Keycloak.in(directory, port, directory.resolve("log"), Map.of()))
                    .withMessage("Port " + port + " is taken, Keycloak cannot start there.");
        }
    }
}
