package dev.throughline.stakeholder.request;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.stakeholder.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about requests, and what those hear who raised one.
@Configuration(proxyBeanMethods = false)
class RequestInboxConfiguration {

    @Bean
    Owing requestStudyOwed(OwedRequests requests) {
        return new Owing("REQUEST_STUDY", RequestId.TYPE, requests::waiting, requests::waiting);
    }

    @Bean
    Titled<Request> requestTitles() {
        return Titled.by(Request.class, Request::wording);
    }

    @Bean
    NewsKind requestNewsKind() {
        return new NewsKind(OwedRequests.REQUEST, Delivery.DIGEST);
    }

    @Bean
    Hearing<Request> requestNews(OwedRequests requests) {
        return new Hearing<>(Request.class, requests::answered);
    }

    @Bean
    Hearing<Problem> requestProblemNews(OwedRequests requests) {
        return new Hearing<>(Problem.class, requests::takenUp);
    }

    @Bean
    Hearing<Theme> requestThemeNews(OwedRequests requests) {
        return new Hearing<>(Theme.class, requests::moved);
    }
}
