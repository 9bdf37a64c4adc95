package dev.throughline.reporting.course;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// The last observation of each day, the oldest day first; each becomes a point when somebody asks for it.
final class Days extends AbstractList<Point> implements RandomAccess {

    private final List<Observed> newestFirst;
    private final long[] days;
    private final int[] places;
    private final int size;

    Days(AsOfDay asOf, List<Observed> newestFirst) {
        this.newestFirst = newestFirst;
        this.days = new long[newestFirst.size()];
        this.places = new int[newestFirst.size()];
        int last = -1;
        for (int place = newestFirst.size() - 1; place >= 0; place--) {
            long day = asOf.dayOf(newestFirst.get(place).observedAt()).toEpochDay();
            if (last < 0 || days[last] != day) {
                last++;
            }
            days[last] = day;
            places[last] = place;
        }
        this.size = last + 1;
    }

    @Override
    public Point get(int day) {
        return new Point(
                LocalDate.ofEpochDay(days[day]), newestFirst.get(places[day]).exact());
    }

    @Override
    public int size() {
        return size;
    }
}
