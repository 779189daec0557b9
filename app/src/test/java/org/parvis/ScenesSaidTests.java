package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A method that is handed a transaction runs as somebody: it, or its type, says in which scene. A
 * handle named {@code jobs} says it by its name; what implements an interface says it there.
 */
@Tag("long")
class ScenesSaidTests {
    private static final Path SOURCES = Path.of("src/main/java/org/parvis");

    private static final Pattern SAYS =
            Pattern.compile("\\b(scenes?|transactions?|jobs?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TYPE =
            Pattern.compile(
                    "/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*"
                            + "(?:(?:public|final|sealed|abstract|non-sealed) )*"
                            + "(?:class|interface|record|enum)\\s",
                    Pattern.DOTALL);

    private static final Pattern METHOD =
            Pattern.compile(
                    "(?<doc>/\\*\\*(?:(?!\\*/).)*\\*/\\s*\\n)?(?<notes>(?: +@\\w+(?:\\([^)]*\\))? *\\n)*)"
                            + "^ {4,8}(?<head>(?!return|new|else|throw)[\\w<>\\[\\].,?@ ]+?)"
                            + " (?<name>[a-z]\\w*)\\([^()]*\\bJdbcClient (?<handle>\\w+)[^()]*\\)"
                            + "\\s*(?:throws [\\w, ]+)?[{;]",
                    Pattern.DOTALL | Pattern.MULTILINE);

    private int read;

    @Test
    void everyMethodInSomebodysTransactionSaysWhichScene() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path source : all.filter(it -> it.toString().endsWith(".java")).toList()) {
                silent(Files.readString(source)).forEach(name -> silent.add(source + ": " + name));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(read).as("methods that were read").isGreaterThan(400);
    }

    @Test
    void theScanHearsAMethodATypeAndAHandleAndSeesTheRest() {
        String silent =
                """
                /** Rows. */
                class Rows {
                    /** All. */
                    List<Row> all(JdbcClient sql) {
                    private void one(JdbcClient sql) {
                    /** In the caller's scene. */
                    void said(JdbcClient sql) {
                    void told(JdbcClient jobs) {
                    @Override
                    public void above(JdbcClient sql) {
                """;
        assertThat(silent(silent)).containsExactly("all");
        assertThat(silent(silent.replace("Rows.", "Rows, in the caller's scene."))).isEmpty();
    }

    private List<String> silent(String source) {
        Matcher type = TYPE.matcher(source);
        boolean whole = type.find() && SAYS.matcher(part(type, "doc")).find();
        List<String> silent = new ArrayList<>();
        METHOD.matcher(source)
                .results()
                .filter(it -> !part(it, "head").contains("private"))
                .filter(it -> !part(it, "notes").contains("@Override"))
                .filter(it -> !part(it, "head").contains("="))
                .forEach(
                        it -> {
                            read++;
                            if (!whole
                                    && !part(it, "handle").equals("jobs")
                                    && !SAYS.matcher(part(it, "doc")).find()) {
                                silent.add(part(it, "name"));
                            }
                        });
        return silent;
    }

    private static String part(MatchResult found, String name) {
        String part = found.group(name);
        return part == null ? "" : part;
    }
}
