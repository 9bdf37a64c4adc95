package dev.throughline.organisation.product;

import dev.throughline.organisation.businessline.BusinessLineId;
import org.jspecify.annotations.Nullable;

record AddProduct(
        @Nullable BusinessLineId businessLineId,
        String name,
        @Nullable String description) {}
