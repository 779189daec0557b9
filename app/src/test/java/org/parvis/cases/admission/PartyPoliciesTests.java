package org.parvis.cases.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.testing.TestDatabase;

/**
 * Whoever is let into a file may stand beside its person: each policy that opens rows by the file
 * alone would give them what is not theirs.
 */
class PartyPoliciesTests {
    @Test
    void whatAFileOpensAsksAlsoWhoStandsInIt() {
        try (TestDatabase database = TestDatabase.create()) {
            List<String> byTheFileAlone =
                    database.owner()
                            .sql(
                                    """
                                    select schemaname || '.' || tablename || ' ' || policyname
                                    from pg_policies
                                    where roles && array['parvis_person', 'parvis_invited']::name[]
                                      and coalesce(qual, '') || coalesce(with_check, '')
                                        like '%parvis.file%'
                                      and coalesce(qual, '') || coalesce(with_check, '')
                                        !~ 'parvis.(party|compartments)'
                                    order by 1
                                    """)
                            .query(String.class)
                            .list();
            assertThat(byTheFileAlone)
                    .as("the head, moves of the row of a queue, and digests of what was pressed")
                    .containsExactly(
                            "cases.case_files invited",
                            "cases.case_files person",
                            "cases.sendings invited",
                            "cases.sendings person",
                            "cases.work_items invited",
                            "cases.work_items person");
        }
    }

    @Test
    void nobodyInAFileReadsTheWordsOfTheQueue() {
        try (TestDatabase database = TestDatabase.create()) {
            List<String> columns =
                    database.owner()
                            .sql(
                                    """
                                    select distinct column_name::text
                                    from information_schema.column_privileges
                                    where table_schema = 'cases' and table_name = 'work_items'
                                      and privilege_type = 'SELECT'
                                      and grantee in ('parvis_person', 'parvis_invited')
                                    order by 1
                                    """)
                            .query(String.class)
                            .list();
            assertThat(columns)
                    .containsExactly(
                            "case_file", "extended", "home", "remind_on", "unread", "updated_at");
        }
    }
}
