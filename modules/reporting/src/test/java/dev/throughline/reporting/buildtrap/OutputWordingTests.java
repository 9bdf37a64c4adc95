package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWordingTests {

    /// S1:188-190, word for word, with the words that say so.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“To create a platform that allows music producers to upload and share their music.” | create a platform",
                "“To create a backend system that will allow the sales team to manage their leads.” | create a backend system",
                "“To create a front of the funnel website that markets to our target users and converts them.” | create a front of the funnel website",
            })
    void flagsThePlansThatPoseAsStrategy(String statement, String words) {
        assertThat(OutputWording.of(statement)).contains(new OutputWording(words, OutputWording.Sign.BUILDING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Launch the new mobile app | Launch the new mobile app | BUILDING",
                "Launch in three new markets by the end of 2027 | Launch in three new markets | BUILDING",
                "We will build a self-service portal for brokers | build a self-service portal | BUILDING",
                "Build the data warehouse | Build the data warehouse | BUILDING",
                "Build a loyalty program | Build a loyalty program | BUILDING",
                "Release version 4.2 to all customers in Q3 | Release version 4.2 to all customers | BUILDING",
                "Ship the redesigned checkout before Black Friday | Ship the redesigned checkout | BUILDING",
                "Implement single sign-on | Implement single sign-on | BUILDING",
                "Implement double opt-in for the newsletter | Implement double opt-in | BUILDING",
                "Redesign the onboarding flow | Redesign the onboarding flow | BUILDING",
                "Re-design our homepage | Re-design our homepage | BUILDING",
                "Migrate to the cloud within 6 months | Migrate to the cloud within 6 months | BUILDING",
                "Migrate from version 2 to version 3 of the API | Migrate from version 2 to version 3 of | BUILDING",
                "Migrate 10,000 users to the new billing system | Migrate 10,000 users to the new billing system | BUILDING",
                "Deliver the partner API | Deliver the partner API | BUILDING",
                "Deliver project Phoenix on time and on budget | Deliver project Phoenix | BUILDING",
                "Become a platform | Become a platform | BUILDING",
                "Become the platform of choice for event organisers | Become the platform of choice | BUILDING",
                "Adopt a microservices architecture | Adopt a microservices architecture | BUILDING",
                "Adopt Kubernetes across all teams | Adopt Kubernetes across all teams | BUILDING",
                "Move to the cloud | Move to the cloud | BUILDING",
                "Add dark mode | Add dark mode | BUILDING",
                "Add Apple Pay to the checkout | Add Apple Pay to the checkout | BUILDING",
                "Integrate with Salesforce | Integrate with Salesforce | BUILDING",
                "Develop an AI chatbot for support | Develop an AI chatbot | BUILDING",
                "Our goal for this quarter is to roll out the new CRM | roll out the new CRM | BUILDING",
                "By Q4, the payments team will replace the billing system | replace the billing system | BUILDING",
                "In 2027, we want to introduce a marketplace for plugins | introduce a marketplace | BUILDING",
                "Set up a design system | Set up a design system | BUILDING",
                "Rewrite the search engine in Rust | Rewrite the search engine | BUILDING",
                "Refactor the legacy monolith | Refactor the legacy monolith | BUILDING",
                "Modernise the back office | Modernise the back office | BUILDING",
                "Upgrade to Java 25 | Upgrade to Java 25 | BUILDING",
                "Building a recommendation engine | Building a recommendation engine | BUILDING",
                "Complete the GDPR project | Complete the GDPR project | BUILDING",
                "Go live in Germany | Go live | BUILDING",
                "Launch of the loyalty programme | Launch of the loyalty programme | BUILDING",
                "Migration to PostgreSQL | Migration to PostgreSQL | BUILDING",
                "Implementation of the new pricing page | Implementation of the new pricing page | BUILDING",
                "The new customer portal is live | portal is live | BEING_THERE",
                "All services are migrated to AWS | are migrated | BEING_THERE",
                "Self-service is rolled out to every country | is rolled out | BEING_THERE",
                "The mobile app is released in both stores | app is released | BEING_THERE",
                "Dashboard 2.0 goes live in May | Dashboard 2.0 goes live | BEING_THERE",
                "Ship 12 features in Q2 | 12 features | COUNTING",
                "Deliver 100 % of the roadmap | 100 % of the roadmap | COUNTING",
                "Increase the number of releases from 5 to 10 | number of releases | COUNTING",
                "Increase velocity by 20 % | velocity | COUNTING",
                "Close all tickets of the backlog | all tickets | COUNTING",
            })
    void saysWhichWordsBuild(String statement, String words, OutputWording.Sign sign) {
        assertThat(OutputWording.of(statement)).contains(new OutputWording(words, sign));
    }

    /// Of the sources: S1:224, S1:229, S1:76, S1:80, S1:94, S3:35.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Decrease wait times in cities where it is over 10 minutes to less than 5 minutes by January 30, 2018.",
                "We want to onboard at least one driver for every 50 people in each city by January 30, 2017.",
                "Getting 99% of people who create an account on NYS of Health to sign up for insurance",
                "99 % of the people who create an account sign up for insurance",
                "Decrease the average time to find and purchase health insurance from 3 weeks to 2 days in Q2",
                "Less frustration while searching",
                "Decrease the time to identify an option",
                "How can we allow users to watch Netflix anywhere, with anyone?",
                "Teachers who used the video editing tool published their courses at a much higher rate",
            })
    void leavesTheOutcomesOfTheSourcesAlone(String statement) {
        assertThat(OutputWording.of(statement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Increase activation from 20 % to 35 %",
                "Increase the share of users who use two features or more",
                "Reduce churn of small accounts by a third",
                "Halve the time until a driver takes the first ride",
                "Customers find the right plan within two days",
                "Teachers create and publish their first course within a day",
                "Most new users build a habit in their first week",
                "Build trust with first-time buyers",
                "Build long-term relationships with merchants",
                "Create demand in the mid market",
                "Deliver value sooner than anybody else",
                "Deliver orders within two days",
                "Parcels are delivered on time",
                "Ship every order the day it was placed",
                "Launch the mobile app to raise weekly retention from 30 % to 40 %",
                "Redesign the checkout so that 80% of carts are bought",
                "Build an editor that doubles the share of published courses",
                "Release a search that is used by 10,000 shoppers a day",
                "Migrate every account, cutting support calls from 12 to 3 a week",
                "Shorten the time until a fix is deployed to less than an hour",
                "Become the first choice of young families",
                "Become profitable in Germany",
                "Adopt a customer-first mindset",
                "Nine out of ten patients book again",
                "Fewer support calls about invoices",
                "People trust what the app tells them",
                "NPS above 40 among teachers",
                "Double the number of customers who renew",
                "The build takes less than five minutes",
                "Delivery times are predictable for shoppers",
                "New drivers earn their first fare on day one",
                "Upgrade free users to paid plans",
                "Nobody has to call support to change an address",
                "Win back customers who left last year",
                "Be the cheap and efficient alternative to owning a vehicle",
                "Lead the streaming market",
                "More teachers finish the course that they began",
                "Doctors add a diagnosis without leaving the patient",
                "Restaurants replace a missing dish before the guest complains",
                "Kunden finden in zwei Tagen eine Versicherung",
            })
    void leavesOutcomesAlone(String statement) {
        assertThat(OutputWording.of(statement)).isEmpty();
    }

    @Test
    void readsWhateverIsWritten() {
        assertThat(OutputWording.of("")).isEmpty();
        assertThat(OutputWording.of("?!")).isEmpty();
        assertThat(OutputWording.of("LAUNCH")).contains(new OutputWording("LAUNCH", OutputWording.Sign.BUILDING));
        assertThat(OutputWording.of("launch ".repeat(140))).isPresent();
        assertThat(OutputWording.of("from 1 to ".repeat(100))).isEmpty();
    }
}
