package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Reading;
import org.parvis.forms.SharedForm;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page and no part may be named as a route of a draft is. */
@ProgramTest
class AddressWordsTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void theWordsAfterADraftAreThoseOfItsRoutes() {
        assertThat(words("/(?:fr/demarche|en/form)/\\{draft}/([a-z-]+)(?:/.*)?"))
                .isEqualTo(AddressWords.PAGES);
    }

    @Test
    void theWordsAfterAPageAreThoseOfItsRoutes() {
        assertThat(words("/(?:fr/demarche|en/form)/\\{draft}/\\{page}/([a-z-]+)"))
                .isEqualTo(AddressWords.PARTS);
    }

    @Test
    void aSectionThatHasTheNameOfARouteIsRefusedWithItsLine() throws IOException {
        String bad =
                SharedForm.of()
                        .apply(Files.readString(ROOM))
                        .replace("part: meal", "part: keep")
                        .replace("meal: {fr: Le repas", "keep: {fr: Le repas");

        Reading reading =
                new Definitions(Kinds.all())
                        .parse("room.yaml", bad.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.reason().key()).endsWith("address-word");
                            assertThat(bad.lines().toList().get(problem.line() - 1))
                                    .contains("part: keep");
                        });
    }

    private Set<String> words(String pattern) {
        Pattern route = Pattern.compile(pattern);
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(route::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
