package dev.throughline.stakeholder;

import static dev.throughline.organisation.role.Permission.ACCOUNT_CHANGE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_CREATE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_READ;
import static dev.throughline.organisation.role.Permission.ADVISORY_MEMBER_ERASE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;
import static dev.throughline.organisation.role.Permission.DECISION_CREATE;
import static dev.throughline.organisation.role.Permission.DECISION_INPUT;
import static dev.throughline.organisation.role.Permission.DECISION_OWN_READ;
import static dev.throughline.organisation.role.Permission.DECISION_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_CREATE;
import static dev.throughline.organisation.role.Permission.INSIGHT_OWN_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_TRIAGE;
import static dev.throughline.organisation.role.Permission.PROMISE_CREATE;
import static dev.throughline.organisation.role.Permission.PROMISE_OWN_READ;
import static dev.throughline.organisation.role.Permission.PROMISE_READ;
import static dev.throughline.organisation.role.Permission.PROMISE_TRIAGE;
import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;
import static dev.throughline.organisation.role.Permission.REQUEST_CREATE;
import static dev.throughline.organisation.role.Permission.REQUEST_OWN_READ;
import static dev.throughline.organisation.role.Permission.REQUEST_READ;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_CHANGE;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_OWN_READ;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Permits;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.advisory.AdvisoryGroup;
import dev.throughline.stakeholder.advisory.AdvisoryMember;
import dev.throughline.stakeholder.conversation.Conversation;
import dev.throughline.stakeholder.conversation.ConversationAction;
import dev.throughline.stakeholder.conversation.ConversationActions;
import dev.throughline.stakeholder.conversation.Conversations;
import dev.throughline.stakeholder.decision.Decision;
import dev.throughline.stakeholder.engagement.Engagement;
import dev.throughline.stakeholder.insight.Insight;
import dev.throughline.stakeholder.insight.Insights;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.stakeholder.promise.Promise;
import dev.throughline.stakeholder.promise.Promises;
import dev.throughline.stakeholder.request.Assumption;
import dev.throughline.stakeholder.request.Request;
import dev.throughline.stakeholder.request.Requests;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.update.StatusUpdate;
import dev.throughline.stakeholder.update.StatusUpdates;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What concerns stakeholders, customers, what they ask for and what they were promised belongs to no line and no team:
/// a permission held anywhere is enough; a theme that something is linked to asks for its own. What is for one's own is
/// left out of what is not; others take up conversations, what is to be done after them, and drafts of status updates
/// whose owner is gone.
@Configuration(proxyBeanMethods = false)
class StakeholderPermitConfiguration {

    @Bean
    Permits<Stakeholder> stakeholderPermits(Access access) {
        return new Permits<>(
                Stakeholder.class,
                nodes -> held(
                        access,
                        nodes,
                        stakeholder -> stakeholder.memberId() != null
                                && stakeholder.memberId().equals(access.member()),
                        Set.of(STAKEHOLDER_OWN_READ),
                        STAKEHOLDER_READ,
                        STAKEHOLDER_OWN_READ,
                        STAKEHOLDER_CHANGE));
    }

    @Bean
    Permits<Account> accountPermits(Access access) {
        return new Permits<>(
                Account.class,
                nodes -> held(
                        access,
                        nodes,
                        account -> account.ownerId().equals(access.member()),
                        Set.of(ACCOUNT_CREATE),
                        ACCOUNT_READ,
                        ACCOUNT_CREATE,
                        ACCOUNT_CHANGE));
    }

    @Bean
    Permits<Problem> problemPermits(Access access) {
        return new Permits<>(
                Problem.class, nodes -> access.heldWithin(nodes, problem -> null, REQUEST_READ, REQUEST_CHANGE));
    }

    @Bean
    Permits<Assumption> assumptionPermits(Access access) {
        return new Permits<>(
                Assumption.class, nodes -> access.heldWithin(nodes, assumption -> null, REQUEST_READ, REQUEST_CHANGE));
    }

    @Bean
    Permits<Request> requestPermits(Access access, Requests requests) {
        return new Permits<>(
                Request.class,
                nodes -> held(
                        access,
                        nodes,
                        requests::own,
                        Set.of(REQUEST_OWN_READ, REQUEST_CREATE),
                        REQUEST_READ,
                        REQUEST_OWN_READ,
                        REQUEST_CREATE,
                        REQUEST_CHANGE));
    }

    @Bean
    Permits<Promise> promisePermits(Access access, Promises promises) {
        return new Permits<>(
                Promise.class,
                nodes -> held(
                        access,
                        nodes,
                        promises::own,
                        Set.of(PROMISE_OWN_READ, PROMISE_CREATE),
                        PROMISE_READ,
                        PROMISE_OWN_READ,
                        PROMISE_CREATE,
                        PROMISE_TRIAGE));
    }

    @Bean
    Permits<Decision> decisionPermits(Access access) {
        return new Permits<>(
                Decision.class,
                nodes -> access.heldWithin(
                        nodes, decision -> null, DECISION_READ, DECISION_OWN_READ, DECISION_INPUT, DECISION_CREATE));
    }

    @Bean
    Permits<Conversation> conversationPermits(Access access, Conversations conversations) {
        return new Permits<>(Conversation.class, nodes -> {
            Set<Conversation> leftBehind = conversations.leftBehind(nodes);
            return held(
                    access,
                    nodes,
                    conversation -> conversations.own(conversation) || leftBehind.contains(conversation),
                    Set.of(CONVERSATION_CREATE),
                    CONVERSATION_READ,
                    CONVERSATION_OWN_READ,
                    CONVERSATION_CREATE);
        });
    }

    @Bean
    Permits<ConversationAction> conversationActionPermits(Access access, ConversationActions actions) {
        return new Permits<>(
                ConversationAction.class,
                nodes -> held(
                        access,
                        nodes,
                        actions.changeable(nodes)::contains,
                        Set.of(CONVERSATION_CREATE),
                        CONVERSATION_READ,
                        CONVERSATION_CREATE));
    }

    @Bean
    Permits<Insight> insightPermits(Access access, Insights insights) {
        return new Permits<>(
                Insight.class,
                nodes -> held(
                        access,
                        nodes,
                        insights::own,
                        Set.of(INSIGHT_OWN_READ, INSIGHT_CREATE, CONVERSATION_CREATE),
                        INSIGHT_READ,
                        INSIGHT_OWN_READ,
                        INSIGHT_CREATE,
                        CONVERSATION_CREATE,
                        INSIGHT_TRIAGE));
    }

    @Bean
    Permits<Engagement> engagementPermits(Access access) {
        return new Permits<>(
                Engagement.class,
                nodes -> access.heldWithin(
                        nodes, engagement -> null, STAKEHOLDER_READ, STAKEHOLDER_OWN_READ, STAKEHOLDER_CHANGE));
    }

    @Bean
    Permits<StatusUpdate> statusUpdatePermits(Access access, StatusUpdates updates) {
        return new Permits<>(StatusUpdate.class, nodes -> {
            Set<StatusUpdate> leftBehind = updates.leftBehind(nodes);
            return held(
                    access,
                    nodes,
                    update -> update.authorId().equals(access.member()) || leftBehind.contains(update),
                    Set.of(STAKEHOLDER_CHANGE),
                    STAKEHOLDER_READ,
                    STAKEHOLDER_CHANGE);
        });
    }

    @Bean
    Permits<AdvisoryGroup> advisoryGroupPermits(Access access) {
        return new Permits<>(
                AdvisoryGroup.class,
                nodes -> access.heldWithin(nodes, group -> null, CONVERSATION_READ, CONVERSATION_CREATE));
    }

    @Bean
    Permits<AdvisoryMember> advisoryMemberPermits(Access access) {
        return new Permits<>(
                AdvisoryMember.class,
                nodes -> access.heldWithin(
                        nodes, member -> null, CONVERSATION_READ, CONVERSATION_CREATE, ADVISORY_MEMBER_ERASE));
    }

    private static <N extends Node> Map<N, Set<String>> held(
            Access access, Set<N> nodes, Predicate<N> own, Set<Permission> forOwn, Permission... concerned) {
        Map<N, Set<String>> held = access.heldWithin(nodes, node -> null, concerned);
        held.forEach((node, permissions) -> {
            if (!own.test(node)) {
                forOwn.forEach(permission -> permissions.remove(permission.name()));
            }
        });
        return held;
    }
}
