package dev.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs what is due, on as many threads as the configuration says. Instances of the product share one queue; what an
/// instance that died had begun is begun again by another one.
@Component
class TaskQueue implements SmartLifecycle {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Supplier<Scheduler> scheduling;
    private volatile @Nullable Scheduler running;

    TaskQueue(
            DataSource source,
            List<Task> tasks,
            @Value("${throughline.jobs.threads:2}") int threads,
            @Value("${throughline.jobs.poll:5s}") Duration poll,
            @Value("${throughline.jobs.heartbeat:20s}") Duration heartbeat,
            @Value("${throughline.jobs.retry:5s}") Duration retry) {
        List<com.github.kagkarlsson.scheduler.task.Task<?>> known = tasks.stream()
                .<com.github.kagkarlsson.scheduler.task.Task<?>>map(task -> once(task, retry))
                .toList();
        this.scheduling = () -> Scheduler.create(source, known)
                .tableName(Tasks.TABLE)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(threads)
                .pollingInterval(poll)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(GRACE)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    private static OneTimeTask<Void> once(Task task, Duration retry) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(task.name())
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getTimeDone().plus(pause(retry, complete.getExecution().consecutiveFailures))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.run(TaskKey.parse(instance.getId())));
    }

    static Duration pause(Duration retry, int failures) {
        Duration pause = retry.multipliedBy(1L << Math.min(failures, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    @EventListener
    void look(Tasks.Due due) {
        Scheduler scheduler = running;
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        Scheduler scheduler = scheduling.get();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public void stop() {
        Scheduler scheduler = running;
        running = null;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
