package dev.throughline.stakeholder.origin;

import dev.throughline.platform.csv.Column;
import java.util.Arrays;
import java.util.stream.Stream;

/// The columns by which a row is known again, before all others.
public enum OriginColumn implements Column {
    ID,
    SOURCE,
    EXTERNAL_ID;

    /// With those of what is brought in.
    public static Column[] and(Column... columns) {
        return Stream.concat(Arrays.stream(values()), Arrays.stream(columns)).toArray(Column[]::new);
    }

    @Override
    public boolean read() {
        return true;
    }

    @Override
    public boolean needed() {
        return false;
    }
}
