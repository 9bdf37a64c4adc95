package dev.throughline.platform.node;

import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/// How ids of one type are written in the API: a prefix that names the type, so that an id of another type is told
/// apart, and 32 hexadecimal digits.
public record IdType<I extends Id>(String prefix, Function<UUID, I> constructor) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS = 32;

    public String format(UUID value) {
        return prefix
                + '_'
                + HEX.toHexDigits(value.getMostSignificantBits())
                + HEX.toHexDigits(value.getLeastSignificantBits());
    }

    public I parse(String text) {
        int start = prefix.length() + 1;
        if (text.length() != start + DIGITS || !text.startsWith(prefix) || text.charAt(start - 1) != '_') {
            throw new MalformedId(text, prefix);
        }
        try {
            UUID value = new UUID(
                    HexFormat.fromHexDigitsToLong(text, start, start + DIGITS / 2),
                    HexFormat.fromHexDigitsToLong(text, start + DIGITS / 2, start + DIGITS));
            if (!format(value).equals(text)) {
                throw new MalformedId(text, prefix);
            }
            return constructor.apply(value);
        } catch (NumberFormatException notHex) {
            throw new MalformedId(text, prefix);
        }
    }
}
