package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.TestDatabase;

/** A module's tables and functions are its own business: no other one's statements name them. */
@Tag("long")
class SchemasTests {
    private static final Path SOURCES = Path.of("src/main/java/org/parvis");

    /** The keys of files and of bodies have a schema apart for their backups, and one owner. */
    private static final Map<String, String> OWNERS = Map.of("vault", "documents");

    private static final String NAMES =
            """
            select n.nspname || '.' || c.relname from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
               and c.relkind in ('r', 'p', 'v', 'm', 'S')
            union
            select n.nspname || '.' || p.proname from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
            """;

    /** Comments come first, so that what they quote is no statement. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "//[^\n]*|/\\*.*?\\*/|'\\\\?\"'"
                            + "|\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\n]|\\\\.)*)\"",
                    Pattern.DOTALL);

    private static final Pattern QUALIFIED =
            Pattern.compile("(?<![\\w.:/-])[a-z]+\\.[a-z_]+\\b(?![.-])");

    /** What acts with the rights of its owner, with the path by which it finds names. */
    private static final String LOOKING_THROUGH =
            """
            select n.nspname || '.' || p.proname as name, n.nspname || ', pg_temp' as own,
              coalesce((select substr(c, length('search_path=') + 1) from unnest(p.proconfig) c
                where c like 'search_path=%'), '') as path
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef
            """;

    private record LooksThrough(String name, String own, String path) {}

    static Set<String> names;
    static List<LooksThrough> lookingThrough;

    @BeforeAll
    static void read() {
        try (TestDatabase database = TestDatabase.create()) {
            names = Set.copyOf(database.owner().sql(NAMES).query(String.class).list());
            lookingThrough = database.owner().sql(LOOKING_THROUGH).query(LooksThrough.class).list();
        }
    }

    @AfterAll
    static void forget() {
        names = Set.of();
        lookingThrough = List.of();
    }

    /** Whoever asks it could else put a table or a function of their own before those it means. */
    @Test
    void whatActsWithTheRightsOfItsOwnerFindsNamesInItsOwnSchemaAlone() {
        assertThat(lookingThrough)
                .hasSizeGreaterThan(40)
                .allSatisfy(one -> assertThat(one.path()).as(one.name()).isEqualTo(one.own()));
    }

    @Test
    void noModuleNamesATableOrFunctionOfAnother() throws IOException {
        List<String> named = new ArrayList<>();
        int own = 0;
        for (Path source : sources()) {
            String module = SOURCES.relativize(source).getName(0).toString();
            for (String name : named(Files.readString(source))) {
                if (owner(name).equals(module)) {
                    own++;
                } else {
                    named.add(SOURCES.relativize(source) + ": " + name);
                }
            }
        }
        assertThat(named).isEmpty();
        assertThat(own).as("names that the scan has seen").isGreaterThan(400);
    }

    /** Nor does it stand in the schema of another without naming it. */
    @Test
    void noStatementChoosesASchemaBesideItsNames() throws IOException {
        for (Path source : sources()) {
            assertThat(literals(Files.readString(source)))
                    .as(source.toString())
                    .noneMatch(said -> said.toLowerCase(Locale.ROOT).contains("search_path"));
        }
    }

    @Test
    void theScanSeesNamesInBlocksInLinesAndInCalls() {
        String source =
                """
                sql("select * from cases.acts a join post.messages m on true");
                table("platform.throttles"); say("cases.file.title"); // "cases.parties"
                X = \"""
                    select 1 from (select) one left join mandates.admitted(?, ?) m on true
                    \""";
                """;
        assertThat(named(source))
                .containsExactlyInAnyOrder(
                        "cases.acts", "post.messages", "platform.throttles", "mandates.admitted");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(it -> it.toString().endsWith(".java") && it.getNameCount() > 5)
                    .toList();
        }
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source)
                .results()
                .flatMap(found -> Stream.of("block", "line").map(found::group))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> named(String source) {
        return literals(source).stream()
                .flatMap(said -> QUALIFIED.matcher(said).results().map(MatchResult::group))
                .filter(names::contains)
                .collect(Collectors.toSet());
    }

    private static String owner(String name) {
        String schema = name.substring(0, name.indexOf('.'));
        return OWNERS.getOrDefault(schema, schema);
    }
}
