package dev.throughline.platform.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// PostgreSQL's own form of values, where reading or writing text would cost more than the statement does.
final class Binary {

    /// PostgreSQL counts from the beginning of the year 2000.
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Binary() {}

    /// Whether a time or a date is one that a calendar has: the ends of PostgreSQL's are infinities.
    static boolean finite(byte[] value) {
        if (value.length == Integer.BYTES) {
            int days = (int) INT.get(value, 0);
            return days != Integer.MAX_VALUE && days != Integer.MIN_VALUE;
        }
        long micros = (long) LONG.get(value, 0);
        return micros != Long.MAX_VALUE && micros != Long.MIN_VALUE;
    }

    static UUID uuid(byte[] value) {
        return new UUID((long) LONG.get(value, 0), (long) LONG.get(value, Long.BYTES));
    }

    static Instant instant(byte[] value) {
        long micros = (long) LONG.get(value, 0);
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, MICROS), (long) Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
    }

    static LocalDate date(byte[] value) {
        return LocalDate.ofEpochDay(EPOCH_DAY + (int) INT.get(value, 0));
    }

    /// An array of one dimension: its head, then each element behind its length.
    static byte[] uuids(int type, List<?> values) {
        ByteBuffer buffer = array(type, values.size(), 2 * Long.BYTES);
        for (Object element : values) {
            UUID value = (UUID) element;
            buffer.putInt(2 * Long.BYTES)
                    .putLong(value.getMostSignificantBits())
                    .putLong(value.getLeastSignificantBits());
        }
        return buffer.array();
    }

    static byte[] instants(int type, List<?> values) {
        ByteBuffer buffer = array(type, values.size(), Long.BYTES);
        for (Object element : values) {
            buffer.putInt(Long.BYTES).putLong(micros((Instant) element));
        }
        return buffer.array();
    }

    /// A moment that no long can count is none of PostgreSQL's either, which refuses it.
    private static long micros(Instant value) {
        long seconds = value.getEpochSecond() - EPOCH_SECOND;
        return Math.abs(seconds) < Long.MAX_VALUE / MICROS
                ? seconds * MICROS + value.getNano() / NANOS_OF_MICRO
                : Long.MIN_VALUE + 1;
    }

    private static ByteBuffer array(int type, int size, int width) {
        ByteBuffer buffer = ByteBuffer.allocate(5 * Integer.BYTES + size * (Integer.BYTES + width));
        return buffer.putInt(1).putInt(0).putInt(type).putInt(size).putInt(1);
    }
}
