package dev.throughline.organisation.role;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What members may do who are not calling: nobody is given what they cannot do, and what somebody can do no more is
/// taken up by others.
@Service
public class Abilities {

    private final HoldingRepository holdings;
    private final Members members;

    Abilities(HoldingRepository holdings, Members members) {
        this.holdings = holdings;
        this.members = members;
    }

    /// Those of them who may not enter, or hold none of the permissions anywhere.
    public Set<MemberId> unable(Set<MemberId> ids, Permission... any) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<MemberId> unable = new HashSet<>(ids);
        unable.removeAll(holdings.holding(ids, Set.of(any)));
        return unable;
    }

    /// Nobody is named anew who holds none of the permissions; whoever is named already stays.
    public void refuseUnable(@Nullable MemberId named, @Nullable MemberId already, String path, Permission... any) {
        if (named == null || named.equals(already) || unable(Set.of(named), any).isEmpty()) {
            return;
        }
        members.refuseGone(Set.of(named), Set.of(), path);
        throw members.byIds(Set.of(named)).isEmpty()
                ? Refusal.notFound(path)
                : Refusal.of(
                        PlatformError.INVALID,
                        path,
                        "None of their roles has %s: name somebody who may do this, or have an admin grant it."
                                .formatted(Stream.of(any).map(Permission::name).collect(Collectors.joining(" or "))));
    }
}
