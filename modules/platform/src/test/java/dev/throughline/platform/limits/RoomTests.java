package dev.throughline.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.platform.errors.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class RoomTests {

    private final Room room = new Room(100, Duration.ofMillis(200));
    private final TransactionTemplate transaction = new TransactionTemplate(new Nothing());

    @Test
    void isThereAgainWhenTheTransactionEnds() {
        for (int turn = 0; turn < 3; turn++) {
            transaction.executeWithoutResult(status -> room.take(5000));
        }
    }

    @Test
    void isTakenOnceByWhoeverReadsTwice() {
        transaction.executeWithoutResult(status -> {
            room.take(100);
            room.take(100);
        });
    }

    @Test
    void isRefusedToWhoeverNeedsMoreThanIsLeftAndGivenBackWhole() {
        transaction.executeWithoutResult(status -> {
            room.take(60);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(inner -> {
                room.take(30);
                assertThatThrownBy(() -> room.take(80)).isInstanceOf(Unavailable.class);
                room.take(40);
            }));
            other.join();
            room.take(100);
        });
        transaction.executeWithoutResult(status -> room.take(100));
    }

    @Test
    void isWaitedForByOthersButWhoeverIsSmall() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> large = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            room.take(90);
            taken.countDown();
            await(done);
        }));
        await(taken);
        transaction.executeWithoutResult(status -> room.take(10));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> room.take(11)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("ask again");
        done.countDown();
        large.get();
        transaction.executeWithoutResult(status -> room.take(11));
        assertThat(large).isCompleted();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Nothing extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
