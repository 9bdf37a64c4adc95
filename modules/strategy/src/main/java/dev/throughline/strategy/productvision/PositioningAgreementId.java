package dev.throughline.strategy.productvision;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an agreement to a positioning.
public record PositioningAgreementId(UUID value) implements Id {

    public static final IdType<PositioningAgreementId> TYPE =
            new IdType<>("positioning_agreement", PositioningAgreementId::new);

    public static PositioningAgreementId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
