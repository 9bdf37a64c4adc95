package dev.throughline.reporting.talk;

import static dev.throughline.stakeholder.jooq.tables.ConversationParticipantReport.CONVERSATION_PARTICIPANT_REPORT;
import static dev.throughline.stakeholder.jooq.tables.ConversationReport.CONVERSATION_REPORT;
import static dev.throughline.stakeholder.jooq.tables.EngagementReport.ENGAGEMENT_REPORT;
import static dev.throughline.stakeholder.jooq.tables.ParticipantReport.PARTICIPANT_REPORT;
import static dev.throughline.stakeholder.jooq.tables.StakeholderReport.STAKEHOLDER_REPORT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.conversation.ConversationId;
import dev.throughline.stakeholder.conversation.ConversationState;
import dev.throughline.stakeholder.engagement.EngagementId;
import dev.throughline.stakeholder.engagement.EngagementState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TalkRepository {

    private final DSLContext sql;

    TalkRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The oldest first.
    List<HeldTalk> held() {
        Map<ConversationId, Set<MemberId>> colleagues = new HashMap<>();
        sql.select(CONVERSATION_PARTICIPANT_REPORT.CONVERSATION_ID, CONVERSATION_PARTICIPANT_REPORT.MEMBER_ID)
                .from(CONVERSATION_PARTICIPANT_REPORT)
                .forEach(row -> colleagues
                        .computeIfAbsent(row.value1(), first -> new HashSet<>())
                        .add(row.value2()));
        return sql.select(
                        CONVERSATION_REPORT.ID,
                        CONVERSATION_REPORT.KIND,
                        CONVERSATION_REPORT.CONVERSATION_CHANNEL,
                        CONVERSATION_REPORT.HELD_ON,
                        CONVERSATION_REPORT.MEMBER_ID)
                .from(CONVERSATION_REPORT)
                .where(CONVERSATION_REPORT.STATE.eq(ConversationState.HELD))
                .orderBy(CONVERSATION_REPORT.ID)
                .fetch(row -> {
                    Set<MemberId> members = new HashSet<>(colleagues.getOrDefault(row.value1(), Set.of()));
                    members.add(row.value5());
                    return new HeldTalk(row.value1(), row.value2(), row.value3(), row.value4(), members);
                });
    }

    /// Meetings that were held, and an executive took part.
    List<FirstTeamMeeting> meetings(ZoneId zone) {
        Map<EngagementId, Set<MemberId>> members = new LinkedHashMap<>();
        Set<EngagementId> executive = new HashSet<>();
        sql.select(PARTICIPANT_REPORT.ENGAGEMENT_ID, PARTICIPANT_REPORT.MEMBER_ID, STAKEHOLDER_REPORT.FUNCTION)
                .from(PARTICIPANT_REPORT)
                .leftJoin(STAKEHOLDER_REPORT)
                .on(STAKEHOLDER_REPORT.ID.eq(PARTICIPANT_REPORT.STAKEHOLDER_ID))
                .forEach(row -> {
                    if (row.value2() != null) {
                        members.computeIfAbsent(row.value1(), first -> new HashSet<>())
                                .add(row.value2());
                    }
                    if (Executives.isOne(row.value3())) {
                        executive.add(row.value1());
                    }
                });
        List<FirstTeamMeeting> meetings = new ArrayList<>();
        sql.select(ENGAGEMENT_REPORT.ID, ENGAGEMENT_REPORT.TAKES_PLACE_AT, ENGAGEMENT_REPORT.HOST_ID)
                .from(ENGAGEMENT_REPORT)
                .where(ENGAGEMENT_REPORT.STATE.eq(EngagementState.HELD))
                .orderBy(ENGAGEMENT_REPORT.ID)
                .forEach(row -> {
                    if (executive.contains(row.value1())) {
                        Set<MemberId> there = new HashSet<>(members.getOrDefault(row.value1(), Set.of()));
                        there.add(row.value3());
                        meetings.add(new FirstTeamMeeting(
                                row.value1(), row.value2().atZone(zone).toLocalDate(), there));
                    }
                });
        return meetings;
    }
}
