package dev.throughline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The database goes away between a change and the answer to it.
@ModuleTest
@Import(LostAnswerApiTests.Configuration.class)
class LostAnswerApiTests {

    private final TestOrganisation organisation;

    LostAnswerApiTests(Actors actors) {
        this.organisation = actors.organisation();
    }

    @Test
    void saysThatTheChangeIsStored() {
        organisation.admin().ask("{ viewer { name } }");
        Leaving.AFTER.set(1);
        Answer answer = organisation
                .admin()
                .mutate("addBusinessLine", Map.of("name", "Kept", "kind", "BUSINESS_LINE"), "businessLine", "id name");
        Leaving.AFTER.set(Leaving.NEVER);
        answer.failed("CHANGE_STORED");
        assertThat(answer.body()).contains("The change is stored").doesNotContain("Exception", "SQL");
        String node = JsonPath.read(answer.body(), "$.errors[0].extensions.node");
        Answer stored = organisation
                .admin()
                .ask("query ($id: ID!) { businessLine(by: {id: $id}) { name } }", Map.of("id", node));
        assertThat(stored.text("businessLine.name")).isEqualTo("Kept");
    }

    @Test
    void saysThatNothingIsStoredWhereTheChangeItselfFails() {
        organisation.admin().ask("{ viewer { name } }");
        Leaving.AFTER.set(0);
        Answer answer = organisation
                .admin()
                .mutate("addBusinessLine", Map.of("name", "Lost", "kind", "BUSINESS_LINE"), "businessLine", "id name");
        Leaving.AFTER.set(Leaving.NEVER);
        answer.failed("UNAVAILABLE");
        assertThat(organisation
                        .admin()
                        .ask("{ businessLines { nodes { name } } }")
                        .<List<String>>get("businessLines.nodes[?(@.name=='Lost')].name"))
                .isEmpty();
    }

    /// Gives so many more connections, and then none.
    private static final class Leaving extends DelegatingDataSource {

        private static final int NEVER = Integer.MAX_VALUE;
        private static final AtomicInteger AFTER = new AtomicInteger(NEVER);

        Leaving(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (AFTER.get() != NEVER && AFTER.getAndDecrement() <= 0) {
                throw new SQLTransientConnectionException("The database is away");
            }
            return super.getConnection();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static BeanPostProcessor leaving() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Leaving(source) : bean;
                }
            };
        }
    }
}
