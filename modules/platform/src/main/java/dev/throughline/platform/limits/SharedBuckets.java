package dev.throughline.platform.limits;

import dev.throughline.platform.tenancy.TenantTransactions;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Buckets of the organisation at hand, where all nodes see them. The library's own tables know no tenants.
@Component
class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<RateBucketId> {

    private final BucketRepository repository;
    private final TenantTransactions transactions;

    SharedBuckets(BucketRepository repository, TenantTransactions transactions) {
        super(ClientSideConfig.getDefault());
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(RateBucketId id) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeout) {
                return transactions.here(() -> repository.find(id));
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
                return transactions.here(() -> repository.swap(id, before, after));
            }
        };
    }

    @Override
    public void removeProxy(RateBucketId id) {
        transactions.here(() -> {
            repository.remove(id);
            return true;
        });
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(RateBucketId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(RateBucketId id) {
        throw new UnsupportedOperationException();
    }
}
