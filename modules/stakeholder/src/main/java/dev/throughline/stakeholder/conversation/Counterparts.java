package dev.throughline.stakeholder.conversation;

import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.advisory.AdvisoryGroups;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.util.Objects;
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

    private static <T> @Nullable T another(ArgumentValue<T> named, @Nullable T before) {
        T value = named.value();
        return Objects.equals(value, before) ? null : value;
    }
}
