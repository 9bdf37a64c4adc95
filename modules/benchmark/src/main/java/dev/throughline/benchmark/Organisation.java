package dev.throughline.benchmark;

import java.util.HexFormat;

/// One generated organisation. Ids follow from numbers, so that every part of the benchmark can name any row: they have
/// the form and the order of UUIDv7.
record Organisation(int number, int challenges, int initiatives, int conditions, int people) {

    static final int MEMBER = 3;
    static final int TARGET_CONDITION = 10;

    private static final HexFormat HEX = HexFormat.of();
    private static final long FIRST_MILLISECOND = 1_735_689_600_000L;
    private static final int NODE_DIGITS = 12;
    private static final int CONDITIONS_OF_A_TEAM = 8;

    String id() {
        return uuid("000000000000" + "4000" + "8000" + HEX.toHexDigits(number, NODE_DIGITS));
    }

    String slug() {
        return "benchmark-" + number;
    }

    String subject(int person) {
        return "member-" + number + "-" + person;
    }

    /// All target conditions of the organisation.
    int targetConditions() {
        return challenges * initiatives * conditions;
    }

    int teams() {
        return Math.max(1, targetConditions() / CONDITIONS_OF_A_TEAM);
    }

    String id(int kind, long ordinal) {
        return uuid(HEX.toHexDigits(FIRST_MILLISECOND + ordinal, NODE_DIGITS)
                + "7"
                + HEX.toHexDigits(kind, 3)
                + "8000"
                + HEX.toHexDigits(number, NODE_DIGITS));
    }

    private static String uuid(String digits) {
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                + digits.substring(16, 20) + "-" + digits.substring(20);
    }
}
