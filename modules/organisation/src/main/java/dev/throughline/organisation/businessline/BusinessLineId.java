package dev.throughline.organisation.businessline;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a business line or customer journey.
public record BusinessLineId(UUID value) implements Id {

    public static final IdType<BusinessLineId> TYPE = new IdType<>("business_line", BusinessLineId::new);

    public static BusinessLineId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
