package dev.throughline.platform.jobs;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class JobController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    @Nullable Job job(@Argument JobId id) {
        return jobs.find(id).orElse(null);
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    Connection<Job> jobs(Listing listing) {
        return jobs.page(listing);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    Job cancelJob(@Argument CancelJob input) {
        return jobs.cancel(input.id(), input.expectedVersion(), input.reason());
    }
}
