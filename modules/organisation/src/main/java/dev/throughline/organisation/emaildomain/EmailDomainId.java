package dev.throughline.organisation.emaildomain;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an e-mail domain.
public record EmailDomainId(UUID value) implements Id {

    public static final IdType<EmailDomainId> TYPE = new IdType<>("email_domain", EmailDomainId::new);

    public static EmailDomainId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
