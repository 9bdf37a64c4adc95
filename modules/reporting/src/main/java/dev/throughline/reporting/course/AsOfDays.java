package dev.throughline.reporting.course;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.metric.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

@Service
public class AsOfDays {

    private final Organisations organisations;

    AsOfDays(Organisations organisations) {
        this.organisations = organisations;
    }

    /// The last day of the period, or today. Of today all counts that is there, as it does for the nodes.
    public AsOfDay of(ReportScope scope) {
        Period period = scope.period();
        ZoneId zone = period == null ? ZoneId.of(organisations.current().timeZone()) : period.zone();
        LocalDate today = scope.at().atZone(zone).toLocalDate();
        LocalDate day = period == null ? today : period.to();
        Instant moment = period == null || !day.isBefore(today)
                ? AsOf.LAST
                : period.until().minus(1, ChronoUnit.MICROS);
        return new AsOfDay(day, moment, zone);
    }

    /// How often the organisation expects to hear how things stand.
    public int cadenceDays() {
        return organisations.current().checkInDays();
    }
}
