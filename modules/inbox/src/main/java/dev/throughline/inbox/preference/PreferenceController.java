package dev.throughline.inbox.preference;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class PreferenceController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    InboxPreference setInboxPreference(@Argument SetInboxPreference input) {
        return preferences.set(input);
    }
}
