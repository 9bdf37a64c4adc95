package dev.throughline.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule names a table, index or function that breaks it, and leaves a lawful table alone.
class CatalogueRuleTests {

    private static final String LAWFUL = """
            create table scratch.%1$s (
                tenant_id uuid not null, id uuid not null, other_id uuid, name text,
                primary key (tenant_id, id),
                foreign key (tenant_id, other_id) references scratch.%1$s (tenant_id, id));
            create index %1$s_other on scratch.%1$s (tenant_id, other_id);
            create unique index %1$s_name on scratch.%1$s (tenant_id, name);
            alter table scratch.%1$s enable row level security;
            alter table scratch.%1$s force row level security;
            create policy tenant on scratch.%1$s
                using (tenant_id = (select current_setting('app.tenant_id')::uuid))
                with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
            grant select, insert on scratch.%1$s to throughline_app;
            """;

    private static final Map<CatalogueRule, List<String>> BREAKS = Map.ofEntries(
            Map.entry(
                    CatalogueRule.EVERY_ROW_HAS_A_TENANT,
                    List.of("create table scratch.bad (id uuid primary key)", "scratch.bad")),
            Map.entry(
                    CatalogueRule.THE_PRIMARY_KEY_IS_TENANT_AND_ID,
                    List.of("create table scratch.bad (tenant_id uuid not null, id uuid primary key)", "scratch.bad")),
            Map.entry(
                    CatalogueRule.ROW_LEVEL_SECURITY_IS_FORCED,
                    List.of("alter table scratch.bad no force row level security", "scratch.bad")),
            Map.entry(
                    CatalogueRule.ONE_POLICY_NAMES_THE_TENANT,
                    List.of("create policy second on scratch.bad using (true)", "scratch.bad")),
            Map.entry(CatalogueRule.FOREIGN_KEYS_CARRY_THE_TENANT, List.of("""
                            create unique index bad_id on scratch.bad (id);
                            alter table scratch.bad add constraint leak foreign key (other_id) references scratch.bad (id) not valid""", "scratch.bad.leak")),
            Map.entry(
                    CatalogueRule.FOREIGN_KEYS_HAVE_AN_INDEX,
                    List.of("drop index scratch.bad_other", "scratch.bad.bad_tenant_id_other_id_fkey")),
            Map.entry(
                    CatalogueRule.INDEXES_BEGIN_WITH_THE_TENANT,
                    List.of(
                            "alter table scratch.bad add constraint leak unique (name, tenant_id)",
                            "scratch.bad.leak")),
            Map.entry(
                    CatalogueRule.INDEXES_ARE_MADE_OF_COLUMNS,
                    List.of("create index slow on scratch.bad (tenant_id, lower(name))", "scratch.bad.slow")),
            Map.entry(
                    CatalogueRule.COLUMNS_HAVE_COMPARABLE_TYPES,
                    List.of("alter table scratch.bad add column amount numeric(10, 2)", "scratch.bad.amount")),
            Map.entry(CatalogueRule.THERE_ARE_NO_TRIGGERS, List.of("""
                            create function scratch.f() returns trigger language plpgsql as 'begin return new; end';
                            create trigger hidden before insert on scratch.bad for each row execute function scratch.f()""", "hidden")),
            Map.entry(CatalogueRule.REFERENCES_ARE_NEVER_CLEARED, List.of("""
                            alter table scratch.bad add constraint clearing foreign key (tenant_id, other_id)
                                references scratch.bad (tenant_id, id) on delete set null (other_id) not valid""", "scratch.bad.clearing")),
            Map.entry(
                    CatalogueRule.THERE_ARE_NO_MATERIALISED_VIEWS,
                    List.of(
                            "create materialized view scratch.frozen as select * from scratch.good with no data",
                            "scratch.frozen")),
            Map.entry(
                    CatalogueRule.VIEWS_READ_AS_THEIR_READER,
                    List.of("create view scratch.open_report as select * from scratch.good", "scratch.open_report")),
            Map.entry(
                    CatalogueRule.VIEWS_ARE_PUBLISHED_FOR_REPORTS,
                    List.of(
                            "create view scratch.private with (security_invoker = true) as select id from scratch.good",
                            "scratch.private")),
            Map.entry(CatalogueRule.VIEWS_READ_THEIR_OWN_SCHEMA, List.of("""
                            create schema far;
                            create table far.away (id uuid);
                            create view scratch.far_report with (security_invoker = true) as select id from far.away""", "scratch.far_report")),
            Map.entry(CatalogueRule.VIEWS_ARE_ONLY_READ, List.of("""
                            create view scratch.written_report with (security_invoker = true) as select id, name from scratch.good;
                            grant insert on scratch.written_report to throughline_app""", "scratch.written_report")),
            Map.entry(
                    CatalogueRule.NOBODY_BORROWS_THE_OWNERS_RIGHTS,
                    List.of(
                            "create function scratch.f() returns int language sql security definer as 'select 1'",
                            "scratch.f()")),
            Map.entry(
                    CatalogueRule.HISTORY_IS_APPENDED_ONLY,
                    List.of(
                            "create table scratch.change (id uuid); grant update (id) on scratch.change to throughline_app",
                            "scratch.change")),
            Map.entry(
                    CatalogueRule.SECRETS_ARE_NOT_EXPORTED,
                    List.of("alter table scratch.bad add column token_digest text", "scratch.bad.token_digest")),
            Map.entry(CatalogueRule.ARCHIVES_ARE_WHOLE, List.of("""
                            comment on table scratch.good is 'NOT EXPORTED: it stays.';
                            alter table scratch.bad add constraint dangling foreign key (tenant_id, other_id)
                                references scratch.good (tenant_id, id) not valid""", "scratch.bad.dangling")),
            Map.entry(
                    CatalogueRule.THE_APPLICATION_ONLY_READS_AND_WRITES,
                    List.of("grant truncate on scratch.bad to throughline_app", "scratch.bad")));

    private Connection connection;
    private Catalogue catalogue;

    @BeforeEach
    void build() throws SQLException {
        connection = DriverManager.getConnection(Database.url(), Roles.OWNER, Roles.PASSWORD);
        connection.setAutoCommit(false);
        execute("create schema scratch; " + LAWFUL.formatted("good"));
        catalogue = new Catalogue(connection, List.of("scratch"));
    }

    @AfterEach
    void tearDown() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatBreaksIt(CatalogueRule rule) throws SQLException {
        String ddl = BREAKS.get(rule).getFirst();
        execute(ddl.contains("create table") ? ddl : LAWFUL.formatted("bad") + ddl);

        assertThat(catalogue.broken(rule)).containsExactly(BREAKS.get(rule).getLast());
    }

    @ParameterizedTest
    @EnumSource
    void leavesALawfulTableAlone(CatalogueRule rule) throws SQLException {
        assertThat(catalogue.broken(rule)).isEmpty();
    }

    @Test
    void refusesAPolicyThatChecksOnlyReading() throws SQLException {
        execute(LAWFUL.formatted("bad") + "drop policy tenant on scratch.bad; create policy tenant on scratch.bad "
                + "using (tenant_id = (select current_setting('app.tenant_id')::uuid)) with check (true)");
        assertThat(catalogue.broken(CatalogueRule.ONE_POLICY_NAMES_THE_TENANT)).containsExactly("scratch.bad");
    }

    @Test
    void refusesAPolicyThatReadsAMissingTenantAsNull() throws SQLException {
        execute(LAWFUL.formatted("bad") + "drop policy tenant on scratch.bad; create policy tenant on scratch.bad "
                + "using (tenant_id = (select current_setting('app.tenant_id', true)::uuid))");
        assertThat(catalogue.broken(CatalogueRule.ONE_POLICY_NAMES_THE_TENANT)).containsExactly("scratch.bad");
    }

    @Test
    void readsTheListsOfChecks() throws SQLException {
        execute("""
                alter table scratch.good
                    add constraint good_name_known check (name in ('A', 'B')),
                    add constraint good_name_length check (char_length(name) > 1)""");
        assertThat(catalogue.lists()).isEqualTo(Map.of("scratch.good.name", new TreeSet<>(Set.of("A", "B"))));
    }

    @Test
    void asksForAnExplanationOfEachConstraint() throws SQLException {
        execute("""
                alter table scratch.good add constraint long check (char_length(name) > 1);
                comment on constraint long on scratch.good is 'TEXT_LENGTH | name | A name is longer.'""");
        Map<String, String> explanations = catalogue.explanations();

        assertThat(explanations).containsOnlyKeys("scratch.good.good_name", "scratch.good.long");
        assertThat(problems(explanations.get("scratch.good.long"))).isEmpty();
        assertThat(problems(explanations.get("scratch.good.good_name"))).containsExactly("has no comment");
        assertThat(problems("TAKEN | name | A name is longer."))
                .containsExactly("TAKEN is not a value of UserErrorCode");
        assertThat(problems("TEXT_LENGTH | title | A name is longer."))
                .containsExactly("\"title\" is not a field of any input");
        assertThat(problems("TEXT_LENGTH | name | longer")).containsExactly("\"longer\" is not a sentence");
        assertThat(problems("TEXT_LENGTH, name")).hasSize(1);
    }

    private static List<String> problems(String comment) {
        return Explanation.problems(comment, Set.of("TEXT_LENGTH"), Set.of("name"));
    }

    private void execute(String ddl) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }
}
