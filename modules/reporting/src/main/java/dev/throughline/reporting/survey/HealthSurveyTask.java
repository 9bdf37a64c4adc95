package dev.throughline.reporting.survey;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.tenancy.TenantTransactions;
import org.springframework.stereotype.Component;

/// Closes a survey when its time is over; a second run finds it closed.
@Component
class HealthSurveyTask implements Task {

    private final HealthClosings closings;
    private final TenantTransactions transactions;

    HealthSurveyTask(HealthClosings closings, TenantTransactions transactions) {
        this.closings = closings;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return HealthSurveys.TASK;
    }

    @Override
    public void run(TaskKey key) {
        transactions.in(key.organisation(), () -> {
            closings.closeOverdue(new HealthSurveyId(key.about()));
            return key;
        });
    }
}
