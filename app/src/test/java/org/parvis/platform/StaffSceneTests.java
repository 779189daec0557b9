package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.testing.TestDatabase;
import org.springframework.dao.DataAccessException;

/** What the database shows a member whose duties open nobody's file: asked of every table. */
class StaffSceneTests {
    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm')
              and n.nspname not in ('pg_catalog', 'information_schema')
            """;

    static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Scene scene(Role role) {
        return MemberScene.of(new Actor.Agent(Ids.next(), new Home(Ids.next()), role));
    }

    private static List<String> tables(String also) {
        return database.owner().sql(TABLES + also).query(String.class).list();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachDutyStandsInTheSceneOfWhatItOpens(Role role) {
        String stands = role.holdsFiles() ? "parvis_agent" : "parvis_staff";
        String standing =
                database.scenes()
                        .in(
                                scene(role),
                                sql -> sql.sql("select current_user").query(String.class).single());
        assertThat(standing).isEqualTo(stands);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DESIGNER", "STEWARD"})
    void whoHoldsNoFileReadsNoTableThatOnlyHoldersMay(Role role) {
        List<String> holders =
                tables(
                        """
                          and has_any_column_privilege('parvis_agent', c.oid, 'select')
                          and not has_any_column_privilege('parvis_reader', c.oid, 'select')
                          and n.nspname not in ('plans', 'feedback', 'opendata', 'participation')
                        """);
        assertThat(holders)
                .contains(
                        "cases.case_files",
                        "cases.acts",
                        "cases.work_items",
                        "documents.documents",
                        "intake.items",
                        "post.messages",
                        "vault.keys",
                        "audit.reads");
        for (String table : holders) {
            assertThatThrownBy(
                            () ->
                                    database.scenes()
                                            .reading(
                                                    scene(role),
                                                    sql ->
                                                            sql.sql("select * from " + table)
                                                                    .query()
                                                                    .listOfRows()))
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theyReadNothingMoreThanAnybodyButPlansDataOnItsWayAndWhatPeopleSay() {
        assertThat(
                        tables(
                                """
                                  and has_any_column_privilege('parvis_staff', c.oid, 'select')
                                  and not has_any_column_privilege('parvis_reader', c.oid, 'select')
                                """))
                .allMatch(
                        table ->
                                table.startsWith("plans.")
                                        || table.startsWith("opendata.")
                                        || table.equals("participation.texts")
                                        || table.equals("participation.petition_sheets")
                                        || table.equals("feedback.remarks"));
    }

    @Test
    void noFunctionThatLooksThroughPoliciesIsTheirsButPublishing() {
        assertThat(
                        database.owner()
                                .sql(
                                        """
                                        select format('%I.%I', n.nspname, p.proname) from pg_proc p
                                        join pg_namespace n on n.oid = p.pronamespace
                                        where p.prosecdef and has_function_privilege('parvis_staff', p.oid, 'execute')
                                          and has_schema_privilege('parvis_staff', n.oid, 'usage')
                                          and not has_function_privilege('parvis_reader', p.oid, 'execute')
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "catalogue.publish", "content.release", "opendata.release");
    }

    @Test
    void whoHoldsFilesMayDoWhateverTheyMay() {
        assertThat(
                        tables(
                                """
                                  and (has_any_column_privilege('parvis_staff', c.oid, 'select')
                                      and not has_any_column_privilege('parvis_agent', c.oid, 'select')
                                    or has_any_column_privilege('parvis_staff', c.oid, 'insert')
                                      and not has_any_column_privilege('parvis_agent', c.oid, 'insert')
                                    or has_any_column_privilege('parvis_staff', c.oid, 'update')
                                      and not has_any_column_privilege('parvis_agent', c.oid, 'update'))
                                """))
                .isEmpty();
    }
}
