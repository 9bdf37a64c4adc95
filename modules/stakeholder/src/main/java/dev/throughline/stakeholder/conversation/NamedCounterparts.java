package dev.throughline.stakeholder.conversation;

import dev.throughline.stakeholder.account.NamedAccounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;

/// With whom rows say that people talked.
record NamedCounterparts(
        NamedAccounts accounts, ByName<StakeholderId> stakeholders, ByName<AdvisoryGroupId> advisoryGroups) {}
