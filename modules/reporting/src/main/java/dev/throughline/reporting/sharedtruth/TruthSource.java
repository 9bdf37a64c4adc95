package dev.throughline.reporting.sharedtruth;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One source; two pieces from the same one tell no more about whether it is true for others.
///
/// @param name what somebody called it, or the function of a stakeholder, in small letters
record TruthSource(
        TruthSourceKind kind,
        @Nullable TeamId teamId,
        @Nullable String name) {

    /// Evidence names a team, or a source in words, or neither: then it is the team's own.
    static TruthSource ofEvidence(TeamId own, @Nullable TeamId team, @Nullable String words) {
        if (team != null) {
            return team.equals(own) ? own(own) : new TruthSource(TruthSourceKind.OTHER_TEAM, team, null);
        }
        return words == null ? own(own) : new TruthSource(TruthSourceKind.NAMED, null, plain(words));
    }

    /// What sales brought in has no channel.
    static TruthSource ofInsight(@Nullable ConversationChannel channel) {
        if (channel == null) {
            return new TruthSource(TruthSourceKind.SALES, null, null);
        }
        return new TruthSource(
                switch (channel) {
                    case SUPPORT_DESK -> TruthSourceKind.SUPPORT;
                    case SALES_ENGINEER -> TruthSourceKind.SALES_ENGINEER;
                    case IN_PERSON, CALL, IN_APP, SURVEY -> TruthSourceKind.CUSTOMER;
                },
                null,
                null);
    }

    /// Whoever asks for a customer tells what the customer said; a stakeholder speaks for a function.
    static TruthSource ofRequest(boolean forAccount, boolean byStakeholder, @Nullable String function) {
        if (forAccount || !byStakeholder) {
            return new TruthSource(forAccount ? TruthSourceKind.CUSTOMER : TruthSourceKind.STAKEHOLDER, null, null);
        }
        return new TruthSource(TruthSourceKind.STAKEHOLDER, null, function == null ? null : plain(function));
    }

    private static TruthSource own(TeamId team) {
        return new TruthSource(TruthSourceKind.OWN_TEAM, team, null);
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// For people.
    String text() {
        return switch (kind) {
            case OWN_TEAM -> "the team itself";
            case OTHER_TEAM -> "one other team";
            case NAMED -> "“%s”".formatted(name);
            case SALES -> "sales";
            case SALES_ENGINEER -> "sales engineers";
            case SUPPORT -> "support";
            case CUSTOMER -> "customers";
            case STAKEHOLDER -> name == null ? "stakeholders" : "stakeholders of “%s”".formatted(name);
        };
    }
}
