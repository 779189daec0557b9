package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An emergency is told wherever people are, as long as it stands and no longer. */
@ProgramTest
class EmergencyTests {
    private static final int OK = 200;
    private static final String TOLD = ".govuk-notification-banner a[href$=/pages/inondation]";

    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.95");
    }

    /** Every page that has no variable in its address, and that somebody unknown is shown. */
    private List<String> addresses() {
        Set<String> all = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(
                        route -> {
                            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                                all.addAll(route.getPatternValues());
                            }
                        });
        return all.stream()
                .filter(path -> path.matches("/(fr|en)(/[a-z0-9/-]*)?"))
                .filter(path -> !path.matches("/(fr/equipe|en/team)(/.*)?"))
                .toList();
    }

    private boolean isPage(Browser seen) {
        String type = Objects.requireNonNullElse(seen.header("Content-Type"), "");
        return seen.status() == OK && type.startsWith("text/html");
    }

    @Test
    void itIsToldOnceOnEveryPublicPageAndGoneWhenItIsWithdrawn() throws Exception {
        WrittenPage page = new WrittenPage(mvc, "inondation");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(author, "kind", "emergency");
        assertThat(author.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#expires");
        String[] french = {"en-title", "", "en-slug", "", "en-summary", "", "en-words", ""};
        page.begin(author, with(french, "kind", "emergency", "expires", "2031-01-31"));
        assertThat(anybody().open("/fr").page().select(TOLD)).isEmpty(); // kept from here on
        page.publish(author, publisher);
        SoftAssertions all = new SoftAssertions();
        int pages = 0;
        for (String address : addresses()) {
            Browser seen = anybody().open(address);
            if (isPage(seen)) {
                pages++;
                all.assertThat(seen.page().select(TOLD)).as(address).hasSize(1);
                boolean same = address.startsWith("/fr");
                all.assertThat(
                                seen.page()
                                        .select("[lang=fr] > p > " + "a[href$=/pages/inondation]"))
                        .as("%s says the language", address)
                        .hasSize(same ? 0 : 1);
            }
        }
        all.assertThat(pages).isGreaterThan(40);
        Browser missing = anybody().open("/error");
        all.assertThat(missing.page().select(TOLD)).as("an error").hasSize(1);
        Browser person = page.as("marguerite").open("/fr/compte");
        all.assertThat(person.page().select(TOLD)).as("an account").hasSize(1);
        Browser own = anybody().open("/fr/pages/inondation");
        all.assertThat(own.page().select(TOLD)).as("its own page").isEmpty();
        all.assertThat(author.open("/fr/equipe/pages").page().select(TOLD)).as("a team").isEmpty();
        all.assertAll();
        page.act(publisher, "archive");
        for (String address : List.of("/fr", "/en", "/fr/services", "/en/track")) {
            assertThat(anybody().open(address).page().select(TOLD)).as(address).isEmpty();
        }
    }

    private static String[] with(String[] some, String... more) {
        String[] all = new String[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
