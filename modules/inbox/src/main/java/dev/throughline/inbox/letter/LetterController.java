package dev.throughline.inbox.letter;

import dev.throughline.inbox.box.Inbox;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class LetterController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Digests digests;
    private final Letters letters;

    LetterController(Digests digests, Letters letters) {
        this.digests = digests;
        this.letters = letters;
    }

    @SchemaMapping
    CompletableFuture<Boolean> emailed(Inbox inbox, Siblings siblings) {
        return siblings.load(inbox.memberId(), letters::emailed);
    }

    @SchemaMapping
    CompletableFuture<DigestSchedule> digest(Inbox inbox, Siblings siblings) {
        return siblings.load(inbox.memberId(), digests::of);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    DigestSchedule setDigestSchedule(@Argument SetDigestSchedule input) {
        return digests.set(input);
    }
}
