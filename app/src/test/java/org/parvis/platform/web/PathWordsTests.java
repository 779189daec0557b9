package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The link to the other language leads to the same page. */
@ProgramTest
class PathWordsTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void eachRouteIsSaidInBothLanguages() {
        Set<String> unsaid = new TreeSet<>();
        routes.getHandlerMethods().keySet().stream()
                .filter(r -> r.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(route -> unsaid.addAll(unsaid(route.getPatternValues())));
        assertThat(unsaid).isEmpty();
    }

    private static Set<String> unsaid(Set<String> patterns) {
        Set<String> unsaid = new TreeSet<>();
        for (String pattern : patterns) {
            String other = pattern.startsWith("/fr/") ? "en" : "fr";
            boolean spoken = pattern.startsWith("/fr/") || pattern.startsWith("/en/");
            // what has a name of its own in each language gives its own link
            boolean own = pattern.contains("{slug}") || pattern.matches(".*[.](\\{format}|pdf)");
            if (spoken && !own && !patterns.contains(PathWords.translate(pattern, other))) {
                unsaid.add(pattern + " is not " + PathWords.translate(pattern, other));
            }
        }
        return unsaid;
    }

    @Test
    void whatStandsInAPlaceOfARouteIsNoWordOfThePath() {
        assertThat(
                        PathWords.translate(
                                "/en/files/C5S/remedy/review",
                                "/en/files/{reference}/remedy/{id}",
                                "fr"))
                .isEqualTo("/fr/dossiers/C5S/recours/review");
    }
}
