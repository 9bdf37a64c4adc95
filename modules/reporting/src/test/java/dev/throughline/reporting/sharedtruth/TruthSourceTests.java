package dev.throughline.reporting.sharedtruth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TruthSourceTests {

    private static final TeamId OWN = new TeamId(new UUID(1, 1));
    private static final TeamId OTHER = new TeamId(new UUID(1, 2));

    @Test
    void isOneForTheSameWordsInAnyCase() {
        assertThat(TruthSource.ofEvidence(OWN, null, " Support  tickets "))
                .isEqualTo(TruthSource.ofEvidence(OWN, null, "support Tickets"))
                .isNotEqualTo(TruthSource.ofEvidence(OWN, null, "Interviews"));
    }

    @Test
    void isTheTeamsOwnWhereNobodyElseIsNamed() {
        assertThat(TruthSource.ofEvidence(OWN, OWN, "An experiment"))
                .isEqualTo(TruthSource.ofEvidence(OWN, null, null))
                .isNotEqualTo(TruthSource.ofEvidence(OWN, OTHER, null));
    }

    @Test
    void tellsSalesFromSupportAndFromCustomers() {
        assertThat(TruthSource.ofInsight(null).kind()).isEqualTo(TruthSourceKind.SALES);
        assertThat(TruthSource.ofInsight(ConversationChannel.SUPPORT_DESK).kind())
                .isEqualTo(TruthSourceKind.SUPPORT);
        assertThat(TruthSource.ofInsight(ConversationChannel.SALES_ENGINEER).kind())
                .isEqualTo(TruthSourceKind.SALES_ENGINEER);
        assertThat(TruthSource.ofInsight(ConversationChannel.CALL))
                .isEqualTo(TruthSource.ofRequest(true, true, "Finance"));
    }

    @Test
    void tellsStakeholdersApartByTheirFunction() {
        assertThat(TruthSource.ofRequest(false, true, "Finance"))
                .isEqualTo(TruthSource.ofRequest(false, true, "finance"))
                .isNotEqualTo(TruthSource.ofRequest(false, true, "Legal"));
        assertThat(TruthSource.ofRequest(false, false, null).text()).isEqualTo("stakeholders");
    }
}
