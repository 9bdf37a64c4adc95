package dev.throughline.inbox.kind;

import dev.throughline.organisation.role.Role;
import dev.throughline.organisation.role.RoleGrant;
import dev.throughline.organisation.role.RoleId;
import dev.throughline.organisation.role.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members hear of the organisation itself.
@Configuration(proxyBeanMethods = false)
class OrganisationInboxConfiguration {

    private static final String ROLE = "ROLE";

    @Bean
    NewsKind roleNews() {
        return new NewsKind(ROLE, Delivery.DIGEST, true);
    }

    @Bean
    Titled<RoleGrant> roleGrantTitles(Roles roles) {
        return new Titled<>(RoleGrant.class, grants -> {
            Map<RoleId, Role> granted =
                    roles.byIds(grants.stream().map(RoleGrant::roleId).collect(Collectors.toSet()));
            Map<RoleGrant, String> titles = new HashMap<>();
            for (RoleGrant grant : grants) {
                Role role = granted.get(grant.roleId());
                if (role != null) {
                    titles.put(grant, role.title());
                }
            }
            return titles;
        });
    }

    @Bean
    Hearing<RoleGrant> roleGrantNews(Roles roles) {
        return new Hearing<>(RoleGrant.class, moved -> {
            RoleGrant grant = moved.after();
            Role role = roles.byIds(Set.of(grant.roleId())).get(grant.roleId());
            return role == null
                    ? List.of()
                    : List.of(new News(ROLE, grant.memberId(), grant.id(), words(moved.before(), grant, role.title())));
        });
    }

    private static String words(@Nullable RoleGrant before, RoleGrant after, String title) {
        if (after.archivedAt() != null) {
            return "You do not have the role \"%s\" any more.".formatted(title);
        }
        if (before == null) {
            return "You have the role \"%s\" now.".formatted(title);
        }
        return "Your role \"%s\" changed.".formatted(title);
    }
}
