package org.parvis.disputes.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.ds.Link;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody whose refrigerator broke finds out what the law gives, without a name. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class ExplorerPagesTests {
    private static final String FR = "/fr/vos-droits/achat";
    private static final String EN = "/en/your-rights/purchase";
    private static final String TYPED = "un frigo girouette";

    @Autowired MockMvc mvc;
    @Autowired SqlCounter.OfProgram statements;
    @Autowired Explorers explorers;
    @Autowired Finding finding;

    private Browser anybody() {
        return new Browser(mvc, "203.0.113.211");
    }

    private static Browser choose(Browser browser, String path, String... answers)
            throws Exception {
        for (String answer : answers) {
            browser.submit(path, "answer", answer).follow();
        }
        return browser;
    }

    /** All of it: a broken appliance, bought in a shop, told in writing, since June 15, 2026. */
    private static Browser toTheEnd(Browser browser, String path) throws Exception {
        browser.open(path);
        browser.open(browser.page().select("main .govuk-button--start").attr("href"));
        choose(browser, path, "defective", "appliance", "shop", "no", "written", "low");
        browser.submit(path, "answer-day", "15", "answer-month", "6", "answer-year", "2026");
        browser.follow();
        return choose(browser, path, TYPED);
    }

    @Test
    void theWholeWayLeadsToRightsTimeAndLettersInBothLanguages() throws Exception {
        Browser browser = toTheEnd(anybody(), FR);
        assertThat(browser.page().select("h1").text())
                .isEqualTo("« Ce que j’ai acheté est brisé »");
        assertThat(browser.text())
                .contains("Que ce soit réparé, remplacé ou remboursé", "Presque sûr")
                .contains("Agissez avant le 15 juin 2029", "mois pour agir")
                .contains("CCQ, art. 1590", "P-40.1, art. 37 (à confirmer)")
                .contains("De l’information, et non un avis juridique")
                .contains("Porter plainte à l’Office", "petites créances");
        assertThat(browser.page().select(".pv-trail li")).hasSize(8);
        assertThat(browser.page().select(".pv-arch path[class^=s-]")).hasSizeGreaterThan(36);
        assertThat(browser.page().select("link[rel=canonical]").attr("href")).doesNotContain("a=");

        Browser english = toTheEnd(anybody(), EN);
        assertThat(english.text())
                .contains("Act before June 15, 2029", "Almost certain", "not legal advice");
        Element other = Objects.requireNonNull(english.page().selectFirst("a[hreflang=fr]"));
        assertThat(english.open(other.attr("href")).text())
                .contains("Agissez avant le 15 juin 2029");
    }

    @Test
    void aLetterTakesUpTheAnswersAndAsksForNoName() throws Exception {
        Browser browser = toTheEnd(anybody(), FR);
        assertThat(browser.page().select(".pv-letter a[href*=lettres]")).hasSize(2);
        browser.open(browser.page().select(".pv-letter a[href*=lettres]").attr("href"));
        assertThat(browser.text())
                .contains(
                        "Mise en demeure",
                        TYPED,
                        "15 juin 2026",
                        "Ce que j’ai acheté est brisé",
                        "dans les 10 jours");
        assertThat(browser.page().select("main input, main form")).isEmpty();
        browser.open(browser.page().select(".govuk-back-link").attr("href"));
        assertThat(browser.text()).contains("Agissez avant le 15 juin 2029");
    }

    @Test
    void anAnswerIsChangedInTheTrailAndTheOthersStay() throws Exception {
        Browser browser = toTheEnd(anybody(), FR);
        String change = browser.page().select(".pv-trail a").get(2).attr("href");
        browser.open(change);
        assertThat(browser.page().select("input[checked]").val()).isEqualTo("shop");
        choose(browser, FR, "person");
        assertThat(browser.text())
                .contains("Un remboursement, en tout ou en partie", "Possible")
                .doesNotContain("Porter plainte à l’Office");
        assertThat(browser.page().select(".pv-trail li")).as("one question less").hasSize(7);
    }

    @Test
    void aWrongAnswerIsToldAndLosesNothing() throws Exception {
        Browser browser = anybody().open(FR + "?q=problem");
        assertThat(browser.submit(FR, "answer", "nothing").status()).isEqualTo(422);
        assertThat(browser.text()).contains("Choisissez une réponse");
        choose(browser, FR, "defective", "goods", "shop", "no", "low");
        for (String year : List.of("2999", "1900", "juin")) {
            browser.submit(FR, "answer-day", "31", "answer-month", "5", "answer-year", year);
            assertThat(browser.status()).as(year).isEqualTo(422);
            assertThat(browser.page().select("#answer-year").val()).isEqualTo(year);
            assertThat(browser.page().select(".pv-trail li")).hasSize(5);
        }
        browser.submit(FR, "answer-day", "", "answer-month", "", "answer-year", "").follow();
        browser.submit(FR, "answer", "x".repeat(81));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("au plus 80 caractères");
        assertThat(choose(browser, FR, "").text()).contains("Dites quel jour", "sans réponse");
        browser.open(browser.page().select(".govuk-button--secondary").attr("href"));
        assertThat(browser.page().select("#answer-day")).isNotEmpty();
    }

    @Test
    void nothingIsKept(CapturedOutput logs) throws Exception {
        Browser browser = anybody();
        List<String> written =
                statements.during(() -> toTheEnd(browser, FR)).stream()
                        .filter(sql -> sql.matches("(?is).*\\b(insert|update|delete|merge)\\b.*"))
                        .toList();
        assertThat(written).isEmpty();
        assertThat(logs).doesNotContain("girouette").doesNotContain("2026-06-15");
        assertThat(browser.path()).contains("?a=").doesNotContain("girouette", "defective");
        String sealed = browser.path().replaceAll(".*a=", "");
        assertThat(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("girouette", "defective");
        assertThat(browser.cookies())
                .as("the proof of forms, which says nothing")
                .allMatch(name -> name.endsWith("parvis-proof"));
    }

    @Test
    void anAddressThatNoLongerOpensBeginsAgain() throws Exception {
        Browser browser = toTheEnd(anybody(), FR);
        String path = browser.path();
        for (String wrong :
                List.of("x", "A".repeat(5_000), path.replaceAll(".*a=", "").substring(4), "é")) {
            browser.open(
                    URI.create(FR + "?a=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8))
                            .toString());
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.text())
                    .contains("Ces réponses se sont effacées", "Qu’est-ce qui ne va pas");
        }
    }

    @Test
    void aDisputeIsOfferedWhileItsServiceIsPublishedAndToThoseWhomItIsFor() {
        assertThat(dispute("merchant-complaint", "shop"))
                .extracting(Link::href)
                .isEqualTo("/fr/services/plainte-commercant");
        assertThat(dispute("merchant-complaint", "person")).isNull();
        assertThat(dispute("nobody-offers-this", "shop")).isNull();
    }

    private @Nullable Link dispute(String service, String seller) {
        Explorer explorer = explorers.all().getFirst();
        Explorer.Door door = Objects.requireNonNull(explorer.dispute());
        Explorer other =
                new Explorer(
                        explorer.code(),
                        explorer.version(),
                        explorer.slug(),
                        explorer.title(),
                        explorer.lead(),
                        explorer.keywords(),
                        explorer.reviewed(),
                        new Explorer.Door(door.when(), service),
                        explorer.questions(),
                        explorer.rights(),
                        explorer.limits(),
                        explorer.letters(),
                        explorer.ways());
        Map<String, String> given =
                Map.of("problem", "defective", "bought", "goods", "seller", seller);
        Words w = MessageCatalogue.fromClassPath().forLanguage("fr");
        return finding.of(Answers.of(other, given), "", w).dispute();
    }

    @Test
    void whoeverSearchesInTheirWordsFindsIt() throws Exception {
        for (String words : List.of("mon frigo est brisé", "colis pas livré")) {
            Browser browser = anybody();
            browser.open("/fr/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(browser.page().select("main a[href='" + FR + "']")).as(words).isNotEmpty();
        }
        Browser home = anybody();
        home.open("/fr");
        assertThat(home.page().select("main a[href='" + FR + "']")).isNotEmpty();
    }

    @Test
    void whatASearchFindsInsideIsOneSentence() throws Exception {
        Browser browser = anybody();
        String words = "vendeur payé par carte de crédit";
        browser.open("/fr/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        Element found = browser.page().expectFirst("li:has(a[href='" + FR + "'])");
        assertThat(found.expectFirst("p.pv-measure").text().replace('\u202f', ' '))
                .isEqualTo("Avez-vous payé par carte de crédit ?");
    }
}
