package dev.throughline.reporting.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.changes.ChangeId;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrdersTests {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final ThemeId A = new ThemeId(new UUID(1, 1));
    private static final ThemeId B = new ThemeId(new UUID(1, 2));
    private static final ThemeId C = new ThemeId(new UUID(1, 3));

    /// By hand: A, B and C come in; C goes to the first place; A, now second, ends. Left are C and B.
    private static final List<OrderStep> STEPS = List.of(
            step(1, A, null, 1), step(2, B, null, 2), step(3, C, null, 3), step(5, C, 3, 1), step(8, A, 2, null));

    @Test
    void knowsTheOrderOfAnyDay() {
        Orders orders = Orders.of(STEPS, List.of(C, B));
        assertThat(orders.before(day(1))).isEmpty();
        assertThat(orders.before(day(4))).containsExactly(A, B, C);
        assertThat(orders.before(day(6))).containsExactly(C, A, B);
        assertThat(orders.before(day(9))).containsExactly(C, B);
        assertThat(orders.place(B, day(4))).isEqualTo(2);
        assertThat(orders.place(B, day(6))).isEqualTo(3);
        assertThat(orders.place(B, day(9))).isEqualTo(2);
    }

    /// Whoever ends a theme does so in the place where it was.
    @Test
    void endsAThemeInItsPlace() {
        Orders orders = Orders.of(STEPS, List.of(C, B));
        assertThat(orders.place(A, day(8))).isEqualTo(2);
        assertThat(orders.place(A, day(9))).isZero();
    }

    @Test
    void knowsSinceWhenSomebodyPutAThemeWhereItIs() {
        Orders orders = Orders.of(STEPS, List.of(C, B));
        assertThat(orders.placed(day(4))).containsEntry(C, day(3));
        assertThat(orders.placed(day(6))).containsEntry(C, day(5)).containsEntry(B, day(2));
    }

    @Test
    void takesTheOrderOfTodayWhereStepsAreMissing() {
        Orders orders = Orders.of(STEPS.subList(0, 3), List.of(B, A, C));
        assertThat(orders.before(day(1))).containsExactly(B, A, C);
        assertThat(orders.place(A, day(9))).isEqualTo(2);
        assertThat(orders.placed(day(9))).isEmpty();
    }

    private static OrderStep step(int day, ThemeId theme, @Nullable Integer from, @Nullable Integer to) {
        return new OrderStep(new ChangeId(new UUID(7, day)), day(day), theme, from, to);
    }

    private static Instant day(int day) {
        return DAY.plusSeconds(86_400L * day);
    }
}
