package dev.throughline.organisation.emaildomain;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class EmailDomainController {

    private final EmailDomains domains;
    private final Members members;
    private final Access access;

    EmailDomainController(EmailDomains domains, Members members, Access access) {
        this.domains = domains;
        this.members = members;
        this.access = access;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<EmailDomain> emailDomains(Listing listing) {
        return domains.page(listing);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    EmailDomain claimEmailDomain(@Argument ClaimEmailDomain input) {
        return domains.claim(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    EmailDomain verifyEmailDomain(@Argument VerifyEmailDomain input) {
        return domains.verify(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    EmailDomain releaseEmailDomain(@Argument ReleaseEmailDomain input) {
        return domains.release(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<String> verificationRecord(EmailDomain domain, Siblings siblings) {
        return siblings.find(access.may(ORGANISATION_CHANGE) ? domain.id() : null, domains::records);
    }

    @SchemaMapping
    CompletableFuture<Member> claimedBy(EmailDomain domain, Siblings siblings) {
        return siblings.load(domain.claimedById(), members::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> verifiedBy(EmailDomain domain, Siblings siblings) {
        return siblings.find(domain.verifiedById(), members::byIds);
    }
}
