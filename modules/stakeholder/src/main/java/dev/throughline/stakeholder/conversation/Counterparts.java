package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.ConversationColumn.ACCOUNT;
import static dev.throughline.stakeholder.conversation.ConversationColumn.ADVISORY_GROUP;
import static dev.throughline.stakeholder.conversation.ConversationColumn.STAKEHOLDER;

import dev.throughline.platform.csv.TableRow;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.account.NamedAccounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroup;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.advisory.AdvisoryGroups;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

/// With whom people talk: whoever is named is in use, and the caller may read them.
@Service
class Counterparts {

    private final Accounts accounts;
    private final Stakeholders stakeholders;
    private final AdvisoryGroups groups;

    Counterparts(Accounts accounts, Stakeholders stakeholders, AdvisoryGroups groups) {
        this.accounts = accounts;
        this.stakeholders = stakeholders;
        this.groups = groups;
    }

    void inUse(@Nullable AccountId account, @Nullable StakeholderId stakeholder, @Nullable AdvisoryGroupId group) {
        if (account != null) {
            accounts.inUse(account, "accountId");
        }
        if (stakeholder != null) {
            stakeholders.inUse(stakeholder, "stakeholderId");
        }
        if (group != null) {
            groups.inUse(group, "advisoryGroupId");
        }
    }

    /// Only whoever is named anew: what stays may have been archived meanwhile.
    void inUse(ChangeConversation change, Conversation before) {
        inUse(
                another(change.accountId(), before.accountId()),
                another(change.stakeholderId(), before.stakeholderId()),
                another(change.advisoryGroupId(), before.advisoryGroupId()));
    }

    /// Whom rows name, and who was named before in those of them that are known.
    NamedCounterparts named(List<TableRow> rows, @Nullable String from, List<Conversation> known) {
        Set<Origin> origins = rows.stream()
                .map(row -> ConversationRow.account(row, from))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new NamedCounterparts(
                NamedAccounts.of(accounts, rows, ACCOUNT, origins, named(known, Conversation::accountId)),
                ByName.of(
                        "stakeholder",
                        stakeholders.readable(),
                        stakeholders.named(TableRow.cells(rows, STAKEHOLDER)),
                        stakeholders(known),
                        Stakeholder::id,
                        Stakeholder::name),
                ByName.of(
                        "advisory group",
                        groups.readable(),
                        groups.named(TableRow.cells(rows, ADVISORY_GROUP)),
                        advisoryGroups(known),
                        AdvisoryGroup::id,
                        AdvisoryGroup::name));
    }

    /// With which accounts these were, as far as the caller may read them; the same below for others.
    Map<AccountId, Account> accounts(List<Conversation> some) {
        return accounts.readable() ? accounts.byIds(named(some, Conversation::accountId)) : Map.of();
    }

    Map<StakeholderId, Stakeholder> stakeholders(List<Conversation> some) {
        return stakeholders.byIds(named(some, Conversation::stakeholderId));
    }

    Map<AdvisoryGroupId, AdvisoryGroup> advisoryGroups(List<Conversation> some) {
        return groups.readable() ? groups.byIds(named(some, Conversation::advisoryGroupId)) : Map.of();
    }

    private static <I> Set<I> named(List<Conversation> some, Function<Conversation, @Nullable I> who) {
        return some.stream().map(who).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> @Nullable T another(ArgumentValue<T> named, @Nullable T before) {
        T value = named.value();
        return Objects.equals(value, before) ? null : value;
    }
}
