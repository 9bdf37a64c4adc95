package dev.throughline.reporting.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Where values and moments stand on a picture, and which of them are written beside its axes.
final class Scale {

    private static final int STEPS = 5;
    private static final int DAYS = 7;
    private static final double ROOM = 0.06;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

    private final double from;
    private final double to;
    private final int begin;
    private final int end;

    private Scale(double from, double to, int begin, int end) {
        this.from = from;
        this.to = to;
        this.begin = begin;
        this.end = end;
    }

    /// With some room around; where all values are equal, they stand in the middle.
    static Scale of(double least, double most, int begin, int end) {
        double room = least == most ? Math.max(1, Math.abs(least) * 0.5) : (most - least) * ROOM;
        return new Scale(least - room, most + room, begin, end);
    }

    static Scale of(Instant first, Instant last, int begin, int end) {
        long room = first.equals(last) ? 86_400 : 0;
        return new Scale(first.getEpochSecond() - room, last.getEpochSecond() + room, begin, end);
    }

    int at(double value) {
        return (int) Math.round(begin + (value - from) / (to - from) * (end - begin));
    }

    int at(Instant moment) {
        return at((double) moment.getEpochSecond());
    }

    /// Round numbers.
    List<BigDecimal> numbers() {
        double step = (to - from) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double round =
                step / power <= 1 ? power : step / power <= 2 ? 2 * power : step / power <= 5 ? 5 * power : 10 * power;
        BigDecimal wide = new BigDecimal(round, new MathContext(1));
        List<BigDecimal> numbers = new ArrayList<>();
        BigDecimal number = wide.multiply(BigDecimal.valueOf(Math.ceil(from / round)));
        while (number.doubleValue() <= to && numbers.size() <= 2 * STEPS) {
            BigDecimal plain = number.stripTrailingZeros();
            numbers.add(plain.scale() < 0 ? plain.setScale(0) : plain);
            number = number.add(wide);
        }
        return numbers;
    }

    /// First days of months, or days where it is a matter of weeks.
    List<LocalDate> days(ZoneId zone) {
        LocalDate first = Instant.ofEpochSecond((long) from).atZone(zone).toLocalDate();
        LocalDate last = Instant.ofEpochSecond((long) to).atZone(zone).toLocalDate();
        long between = last.toEpochDay() - first.toEpochDay();
        List<LocalDate> days = new ArrayList<>();
        if (between <= 75) {
            long step = Math.max(1, (between + DAYS - 1) / DAYS);
            for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(step)) {
                days.add(day);
            }
            return days;
        }
        int step = step(between);
        LocalDate day = LocalDate.of(first.getYear(), 1, 1);
        while (!day.isAfter(last)) {
            if (day.isAfter(first)) {
                days.add(day);
            }
            day = day.plusMonths(step);
        }
        return days;
    }

    private static int step(long days) {
        for (int months : MONTHS) {
            if (days / (30L * months) <= DAYS + 2) {
                return months;
            }
        }
        return MONTHS[MONTHS.length - 1] * (int) Math.max(1, days / (30L * 120 * DAYS));
    }
}
