package dev.throughline.reporting.person;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class PersonGrants {

    private final PersonGrantRepository repository;

    PersonGrants(PersonGrantRepository repository) {
        this.repository = repository;
    }

    /// By which active members work on the product at that moment: those who lead it, and the level `TEAM_MEMBER`.
    public List<PersonGrant> working(Instant at) {
        return repository.working(at);
    }

    /// Those of one member, the one that they had first before the others.
    public List<PersonGrant> of(MemberId member, Instant at) {
        return repository.of(member, at);
    }

    /// By which active members lead the product at that moment, on the levels `CPO`, `VP` and `PM`; in one statement.
    public List<PersonGrant> leading(Instant at) {
        return repository.leading(at);
    }
}
