package dev.throughline.roadmap.version;

import static dev.throughline.roadmap.jooq.Tables.ROADMAP_LOOK;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class RoadmapLookRepository {

    /// A member reads a roadmap for each audience apart.
    record Seen(RoadmapId roadmap, Audience audience) {}

    private final DSLContext sql;

    RoadmapLookRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<Seen, RoadmapVersionId> last(MemberId member, Set<RoadmapId> roadmaps) {
        return sql.select(ROADMAP_LOOK.ROADMAP_ID, ROADMAP_LOOK.AUDIENCE, ROADMAP_LOOK.ROADMAP_VERSION_ID)
                .from(ROADMAP_LOOK)
                .where(ROADMAP_LOOK.MEMBER_ID.eq(member))
                .and(Bound.among(ROADMAP_LOOK.ROADMAP_ID, roadmaps))
                .fetchMap(look -> new Seen(look.value1(), look.value2()), look -> look.value3());
    }

    /// Who looks at an older one once more has not forgotten the newer one.
    void note(MemberId member, RoadmapVersion version) {
        sql.insertInto(ROADMAP_LOOK)
                .set(ROADMAP_LOOK.MEMBER_ID, member)
                .set(ROADMAP_LOOK.ROADMAP_ID, version.roadmapId())
                .set(ROADMAP_LOOK.AUDIENCE, version.audience())
                .set(ROADMAP_LOOK.ROADMAP_VERSION_ID, version.id())
                .onConflictOnConstraint(DSL.name("roadmap_look_once"))
                .doUpdate()
                .set(ROADMAP_LOOK.ROADMAP_VERSION_ID, version.id())
                .set(ROADMAP_LOOK.LOOKED_AT, DSL.currentInstant())
                .where(ROADMAP_LOOK.ROADMAP_VERSION_ID.le(version.id()))
                .execute();
    }
}
