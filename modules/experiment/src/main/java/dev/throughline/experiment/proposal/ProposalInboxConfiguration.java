package dev.throughline.experiment.proposal;

import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about what experiments propose.
@Configuration(proxyBeanMethods = false)
class ProposalInboxConfiguration {

    @Bean
    Owing proposalOwed(OwedProposals proposals) {
        return new Owing("EXPERIMENT_PROPOSAL", ProposalId.TYPE, proposals::open, proposals::open);
    }

    @Bean
    Titled<Proposal> proposalTitles(OwedProposals proposals) {
        return new Titled<>(Proposal.class, proposals::titles);
    }
}
