package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.content.PageKey;
import org.parvis.content.Section;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Guides, answers and paths in steps are written in the program as they are in files. */
@ProgramTest
class PageKindsTests {
    private static final String PARTS =
            "Avant.\n\n## Partir\nLa zibeline part.\n\n{service name-change}\n\n## Revenir\nElle revient.";

    @Autowired MockMvc mvc;
    @Autowired PagesForTests written;

    private final String[] english = {
        "en-title", "", "en-slug", "", "en-summary", "", "en-words", ""
    };

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.94");
    }

    private String[] with(String... fields) {
        String[] all = new String[english.length + fields.length];
        System.arraycopy(english, 0, all, 0, english.length);
        System.arraycopy(fields, 0, all, english.length, fields.length);
        return all;
    }

    private Document published(WrittenPage page, String... fields) throws Exception {
        Browser author = page.as("vq-designer");
        page.begin(author, with(fields));
        assertThat(author.status()).isEqualTo(303);
        page.publish(author, page.as("vq-responsible"));
        Browser seen = anybody().open("/fr/pages/" + page.stem);
        assertThat(seen.status()).isEqualTo(200);
        return seen.page();
    }

    private void found(String words, String kind, String title) throws Exception {
        Browser search = anybody().open("/fr/recherche?k=" + kind + "&q=" + words);
        assertThat(search.page().select(".pv-results h2").eachText()).contains(title);
    }

    @Test
    void aGuideHasAMenuOfItsPartsEachWithItsAddress() throws Exception {
        WrittenPage page = new WrittenPage(mvc, "guide-zibeline");
        Document shown = published(page, "kind", "guide", "fr-words", PARTS);
        assertThat(shown.select("nav[aria-labelledby=menu] a").eachAttr("href"))
                .containsExactly("#p-partir", "#p-revenir");
        shown.select("nav[aria-labelledby=menu] a")
                .forEach(link -> assertThat(shown.select(link.attr("href"))).hasSize(1));
        assertThat(shown.select("section[aria-labelledby=p-partir] .pv-rows a").eachText())
                .containsExactly("Changer de nom");
        found("zibeline", "guide", "Page guide-zibeline");
        assertThat(written.folder().get("pages/guide-zibeline.fr.md")).contains("\nkind: guide\n");
        written.archived(new PageKey(Section.PAGES, page.stem));
    }

    @Test
    void stepsAreNumberedAndLeadToTheirServices() throws Exception {
        WrittenPage page = new WrittenPage(mvc, "chemin-zibeline");
        Document shown = published(page, "kind", "steps", "fr-words", PARTS);
        assertThat(shown.select("ol.pv-timeline > li h2").eachText())
                .containsExactly("Étape 1 sur 2 Partir", "Étape 2 sur 2 Revenir");
        assertThat(shown.select("ol.pv-timeline > li").getFirst().select(".pv-rows a").eachText())
                .containsExactly("Changer de nom");
        found("zibeline", "steps", "Page chemin-zibeline");
        written.archived(new PageKey(Section.PAGES, page.stem));
    }

    @Test
    void anAnswerSaysItsShortAnswerFirst() throws Exception {
        WrittenPage page = new WrittenPage(mvc, "reponse-zibeline");
        Document shown =
                published(
                        page,
                        "kind",
                        "answer",
                        "fr-title",
                        "Où va la zibeline ?",
                        "fr-summary",
                        "Vers le nord.");
        assertThat(shown.select("article h1 + div").text())
                .isEqualTo("Réponse courte Vers le nord.");
        found("zibeline", "answer", "Où va la zibeline\u202F?");
        written.archived(new PageKey(Section.PAGES, page.stem));
    }

    @Test
    void aFormThatDoesNotFitIsRefusedAtItsFieldAndNothingTypedIsLost() throws Exception {
        WrittenPage page = new WrittenPage(mvc, "forme-fausse");
        Browser author = page.as("vq-designer");
        page.begin(author, with("kind", "guide", "fr-words", "## Seul\nDes mots."));
        refused(author, "#fr-words", "au moins deux titres");
        assertThat(author.page().select("#fr-words").text()).contains("## Seul");
        page.begin(author, with("kind", "answer"));
        refused(author, "#fr-title", "est une question");
        page.begin(author, with("kind", "brochure"));
        refused(author, "#kind", "il n’y a pas de genre");
        page.begin(author, with("fr-words", "Un.\n\n{service name-change}"));
        refused(author, "#fr-words", "ligne 3");
        page.begin(author, with("kind", "steps", "fr-words", PARTS.replace("name-change", "x-y")));
        page.act(author, "submit");
        Browser publisher = page.as("vq-responsible");
        page.act(publisher, "publish");
        assertThat(publisher.text()).contains("Il n’y a pas de service « x-y »");
    }

    private static void refused(Browser author, String field, String why) throws Exception {
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly(field);
        assertThat(author.page().select(".govuk-error-summary").text()).contains(why);
    }
}
