package dev.throughline.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BinaryTests {

    private static final int HEAD = 24;

    @Test
    void readsMomentsBeforeAndAfterPostgresqlsEpoch() {
        assertThat(Binary.instant(micros(0))).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(Binary.instant(micros(1))).isEqualTo(Instant.parse("2000-01-01T00:00:00.000001Z"));
        assertThat(Binary.instant(micros(-1))).isEqualTo(Instant.parse("1999-12-31T23:59:59.999999Z"));
    }

    @Test
    void writesTheMomentThatItReads() {
        for (String moment : List.of("1969-12-31T23:59:59.999999Z", "2026-02-28T12:00:00.5Z", "9999-12-31T00:00:00Z")) {
            Instant written = Instant.parse(moment);
            assertThat(Binary.instant(element(Binary.instants(1184, List.of(written)))))
                    .isEqualTo(written);
        }
    }

    @Test
    void writesAMomentBeyondThemAllAsOneThatPostgresqlRefuses() {
        for (Instant beyond : List.of(Instant.MAX, Instant.MIN)) {
            assertThat(ByteBuffer.wrap(element(Binary.instants(1184, List.of(beyond))))
                            .getLong())
                    .isEqualTo(Long.MIN_VALUE + 1);
        }
    }

    @Test
    void knowsInfinity() {
        assertThat(Binary.finite(micros(Long.MAX_VALUE))).isFalse();
        assertThat(Binary.finite(micros(Long.MIN_VALUE))).isFalse();
        assertThat(Binary.finite(days(Integer.MAX_VALUE))).isFalse();
        assertThat(Binary.finite(days(Integer.MIN_VALUE))).isFalse();
        assertThat(Binary.finite(days(0))).isTrue();
    }

    @Test
    void readsDates() {
        assertThat(Binary.date(days(-1))).isEqualTo(LocalDate.of(1999, 12, 31));
        assertThat(Binary.date(days(59))).isEqualTo(LocalDate.of(2000, 2, 29));
    }

    @Test
    void writesTheIdThatItReads() {
        UUID id = UUID.fromString("f1941f29-7c02-700a-8000-00000000000f");
        assertThat(Binary.uuid(element(Binary.uuids(2950, List.of(id))))).isEqualTo(id);
    }

    private static byte[] micros(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] days(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    /// Behind the array's head and the element's own length.
    private static byte[] element(byte[] array) {
        return Arrays.copyOfRange(array, HEAD, array.length);
    }
}
