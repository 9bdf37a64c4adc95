package dev.throughline.platform.jobs;

import dev.throughline.platform.tenancy.TenantTransactions;
import org.springframework.stereotype.Component;

/// Removes a job's file when its time is over. Each file has a task of its own, since nobody looks into all
/// organisations at once.
@Component
class JobExpiry implements Task {

    static final String NAME = "job-expiry";

    private final JobRepository repository;
    private final TenantTransactions transactions;

    JobExpiry(JobRepository repository, TenantTransactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TaskKey key) {
        transactions.in(key.organisation(), () -> {
            repository.forget(new JobId(key.about()));
            return key;
        });
    }
}
