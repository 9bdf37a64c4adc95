package dev.throughline.reporting.survey;

import static dev.throughline.organisation.role.Permission.HEALTH_SURVEY_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.node.Permits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about surveys, and who may do what with them.
@Configuration(proxyBeanMethods = false)
class HealthSurveyConfiguration {

    @Bean
    Owing healthSurveyOwed(HealthBallots ballots) {
        return new Owing("HEALTH_SURVEY", HealthSurveyId.TYPE, ballots::owed, ballots::owedCount);
    }

    @Bean
    Titled<HealthSurvey> healthSurveyTitles() {
        return Titled.by(HealthSurvey.class, survey -> "How product-led are we?");
    }

    @Bean
    Permits<HealthSurvey> healthSurveyPermits(Access access) {
        return new Permits<>(
                HealthSurvey.class,
                nodes -> access.held(nodes, survey -> Place.ORGANISATION, ORGANISATION_READ, HEALTH_SURVEY_CHANGE));
    }
}
