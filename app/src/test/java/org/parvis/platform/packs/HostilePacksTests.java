package org.parvis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Each hostile pack is refused with its file, its line and its reason, in words; nothing of it is
 * in any table or on any page.
 */
@Tag("installation")
@ProgramTest
@TestPropertySource(
        properties = {
            "parvis.tests.pack=src/test/resources/hostile/base",
            "parvis.demonstration=false"
        })
class HostilePacksTests {
    private static final int AT_ONCE = 10;

    private static final List<String> PAGES =
            List.of(
                    "/fr",
                    "/fr/services",
                    "/en/services/book-a-room",
                    "/fr/services/reserver-une-salle",
                    "/fr/services/laisser-une-note",
                    "/fr/services/room",
                    "/fr/pages/aide",
                    "/en/pages/help",
                    "/fr/barometre");

    @Autowired PackImport imports;
    @Autowired MockMvc mvc;
    @Autowired MessageCatalogue messages;
    @TempDir Path folder;

    @Value("${parvis.database.url}")
    String database;

    @Test
    void aHostilePackIsRefusedWithFileLineAndReasonAndChangesNothing() throws Exception {
        List<HostilePack> all = HostilePack.all();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(imports.run(HostilePack.BASE, Retiring.of(Set.of())).problems()).isEmpty();
        JdbcClient owner = TestDatabase.owner(database);
        String everything = digests(owner);
        Map<String, String> before = tables(owner, everything);
        Map<String, String> pages = pages();
        SoftAssertions each = new SoftAssertions();
        int number = 0;
        for (List<HostilePack> some : some(all)) {
            for (HostilePack one : some) {
                Path pack = one.in(folder.resolve("pack" + number++));
                refused(each, one, imports.run(pack, Retiring.of(Set.of())));
            }
            each.assertThat(tables(owner, everything)).as("%s: the tables", some).isEqualTo(before);
        }
        each.assertThat(pages()).as("the pages").isEqualTo(pages);
        each.assertAll();
    }

    /** Every table is read after each few packs, and those that a failure names are few. */
    private static List<List<HostilePack>> some(List<HostilePack> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }

    private void refused(SoftAssertions each, HostilePack one, PackReport report) {
        each.assertThat(report.accepted()).as("%s: accepted", one).isFalse();
        each.assertThat(report.problems())
                .as("%s: %s", one, report.print(messages.forLanguage("en")))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.reason().key()).contains(one.reason());
                            assertThat(file(one, problem)).endsWith(one.told());
                            assertThat(problem.place().line()).isPositive();
                        });
        for (String lang : List.of("fr", "en")) {
            Words w = messages.forLanguage(lang);
            for (PackProblem problem : report.problems()) {
                each.assertThat(problem.said(w))
                        .as("%s in %s", one, lang)
                        .doesNotContain(problem.reason().key())
                        .doesNotContain("Exception")
                        .contains(problem.place().file());
            }
        }
    }

    /** Where one file repeats another, either of them may be told, with the other in the words. */
    private static String file(HostilePack one, PackProblem problem) {
        return problem.reason().args().contains(one.told()) ? one.told() : problem.place().file();
    }

    private Map<String, String> pages() throws Exception {
        Map<String, String> pages = new TreeMap<>();
        for (String page : PAGES) {
            var answer = mvc.perform(MockMvcRequestBuilders.get(page)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            pages.put(page, answer.getContentAsString().replaceAll("nonce=\"[^\"]*\"", ""));
        }
        return pages;
    }

    /** One statement that digests every table but those that only say when something ran. */
    private static String digests(JdbcClient owner) {
        List<String> tables =
                owner.sql(
                                """
                                select format('%I.%I', table_schema, table_name)
                                from information_schema.tables
                                where table_type = 'BASE TABLE'
                                  and table_schema not in ('pg_catalog', 'information_schema')
                                  and table_name not in ('scheduled_tasks', 'throttles')
                                order by 1
                                """)
                        .query(String.class)
                        .list();
        assertThat(tables).contains("platform.pack_files", "organizations.bodies");
        List<String> parts = new ArrayList<>();
        for (String table : tables) {
            parts.add(
                    "select '"
                            + table
                            + "' as name, md5(coalesce(string_agg(t::text, '|' order by t::text),"
                            + " '')) as digest from "
                            + table
                            + " t");
        }
        return String.join(" union all ", parts);
    }

    private static Map<String, String> tables(JdbcClient owner, String everything) {
        Map<String, String> tables = new TreeMap<>();
        owner.sql(everything)
                .query(
                        row -> {
                            tables.put(row.getString("name"), row.getString("digest"));
                        });
        return tables;
    }
}
