package dev.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Puts tasks on the queue and takes them off it, in the transaction at hand: a task exists exactly if its cause is
/// committed.
@Component
public class Tasks {

    static final String TABLE = "platform.scheduled_task";

    /// Something may be due at once.
    record Due() {}

    private final SchedulerClient queue;
    private final ApplicationEventPublisher events;

    Tasks(DataSource source, ApplicationEventPublisher events) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .build();
        this.events = events;
    }

    public void schedule(String task, TaskKey key, Instant at) {
        queue.scheduleIfNotExists(new TaskInstance<>(task, key.toString()), at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new Due());
            }
        });
    }

    /// Whether the task will not run; it cannot be taken back once it has begun.
    public boolean cancel(String task, TaskKey key) {
        try {
            queue.cancel(TaskInstanceId.of(task, key.toString()));
            return true;
        } catch (TaskInstanceNotFoundException never) {
            return true;
        } catch (TaskInstanceCurrentlyExecutingException begun) {
            return false;
        }
    }
}
