package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages are written with the components of the design system, never with what lies under them. */
class TemplatesTests {
    private static final Pattern UNDER = Pattern.compile("govuk-");

    /** Data for search engines stand in a script that nothing runs. */
    private static final Pattern INLINE =
            Pattern.compile(
                    "<style|\\sstyle=\"|<script(?![^>]*\\ssrc=)(?! type=\"application/ld\\+json\">)"
                            + "|\\son[a-z]+=\"");

    @Test
    void noPageWritesAClassOfTheBase() throws IOException {
        assertThat(linesOf("src/main/jte", ".jte", UNDER)).isEmpty();
        assertThat(linesOf("src/main/java", ".java", UNDER)).isEmpty();
    }

    @Test
    void noPageHasStyleOrScriptInside() throws IOException {
        // a message and a letter are no pages: each carries its style with it
        assertThat(linesOf("src/main/jte", ".jte", INLINE))
                .noneMatch(
                        line -> !line.contains("/post/mail.jte") && !line.contains("/letter.jte"));
    }

    @Test
    void thereAreTemplatesToLookAt() throws IOException {
        assertThat(linesOf("src/main/jte", ".jte", Pattern.compile("@template\\.ds\\.")))
                .hasSizeGreaterThan(100);
    }

    private static List<String> linesOf(String folder, String ending, Pattern what)
            throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> lines(file, what))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file, Pattern what) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .filter(i -> what.matcher(lines.get(i)).find())
                    .map(i -> file + ":" + (i + 1) + " " + lines.get(i).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
