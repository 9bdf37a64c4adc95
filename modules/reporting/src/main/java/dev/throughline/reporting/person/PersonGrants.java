package dev.throughline.reporting.person;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class PersonGrants {

    private final PersonGrantRepository repository;

    PersonGrants(PersonGrantRepository repository) {
        this.repository = repository;
    }

    /// By which active members lead the product at that moment, on the levels `CPO`, `VP` and `PM`; in one statement.
    public List<PersonGrant> leading(Instant at) {
        return repository.leading(at);
    }
}
