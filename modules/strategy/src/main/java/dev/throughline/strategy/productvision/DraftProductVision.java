package dev.throughline.strategy.productvision;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.product.ProductId;
import org.jspecify.annotations.Nullable;

record DraftProductVision(
        ProductId productId,
        String valueProposition,
        @Nullable String problemsSolved,
        @Nullable String positioning,
        @Nullable MemberId ownerId) {}
