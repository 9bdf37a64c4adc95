package dev.throughline.roadmap.theme;

import dev.throughline.organisation.member.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeTheme(
        ThemeId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> title,
        ArgumentValue<String> description,
        ArgumentValue<ThemeOrigin> origin,
        ArgumentValue<String> problem,
        ArgumentValue<String> hypothesis,
        ArgumentValue<List<String>> known,
        ArgumentValue<List<String>> unknown,
        ArgumentValue<List<String>> inBuild,
        ArgumentValue<Lane> lane,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
