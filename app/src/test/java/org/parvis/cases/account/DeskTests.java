package org.parvis.cases.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.catalogue.Catalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The home of an account: what to do first, then files, of one person and nobody else. */
@ProgramTest
class DeskTests {
    private static final String ACCOUNT = "/fr/compte";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired SqlCounter.OfProgram statements;

    private record Owner(Browser browser, UUID account) {}

    private Owner owner(String word) throws Exception {
        String email = word + "@personne.example";
        Browser browser = People.signUp(mvc, email);
        return new Owner(browser, People.account(scenes, email));
    }

    private Receipt file(Owner owner, String title) {
        return new OpenedFiles(program)
                .open(
                        Channel.WEB,
                        title,
                        new ActContent.Contact("Ann", "ann@personne.example", null, null),
                        owner.account());
    }

    private TeamBrowser agent(Receipt file) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/dossiers/" + file.reference());
        return agent;
    }

    private void question(Receipt file, String text) throws Exception {
        agent(file).act("say", 303, "how", "ask", "text", text);
    }

    private static List<String> toDo(Owner owner, String url) throws Exception {
        return owner.browser().open(url).page().select(".pv-todo > li").eachText();
    }

    @Test
    void whoHasNothingYetIsToldWhatTheyCanDo() throws Exception {
        Browser page = owner("bureau-vide").browser().open(ACCOUNT);
        assertThat(page.page().select(".pv-todo, .pv-files, .pv-inbox, .pv-doors")).isEmpty();
        assertThat(page.text()).contains("Rien ne vous attend", "Rien ici pour le moment");
        assertThat(page.page().select(".pv-empty a").eachAttr("href"))
                .contains("/fr/services", "/fr/suivi");
    }

    @Test
    void whatWaitsStandsFirstWithItsFileItsDayAndOnePress() throws Exception {
        Owner owner = owner("bureau-question");
        file(owner, "Le plan du pont");
        Receipt park = file(owner, "Les arbres du parc");
        question(park, "Lequel ?");

        Browser page = owner.browser().open(ACCOUNT);
        assertThat(page.text()).contains("Une chose vous attend");
        Element first = page.page().expectFirst(".pv-todo > li");
        assertThat(first.text())
                .contains("Répondre à une question", "Les arbres du parc", park.reference())
                .contains("La Ville de Québec", "sans dernier jour")
                .doesNotContain("Lequel");
        assertThat(first.expectFirst("a").attr("href"))
                .isEqualTo("/fr/dossiers/" + park.reference() + "#messages");
        assertThat(page.page().select(".pv-files > li").eachText())
                .satisfiesExactly(
                        park1 -> assertThat(park1).contains("Les arbres du parc", "À vous"),
                        bridge ->
                                assertThat(bridge)
                                        .contains("Le plan du pont", "jours pour vous répondre"));
        assertThat(page.page().select(".pv-inbox .is-new").text())
                .contains("Nouveau", "Une question vous a été posée", "Les arbres du parc");

        owner.browser().open("/fr/dossiers/" + park.reference());
        assertThat(owner.browser().open(ACCOUNT).page().select(".pv-inbox .is-new")).isEmpty();
        assertThat(owner.browser().text()).contains("Lu");
    }

    @Test
    void filesComeByPagesEachOnceWhateverIsDueFirst() throws Exception {
        Owner owner = owner("bureau-pages");
        List<String> all =
                IntStream.range(0, 28).mapToObj(n -> file(owner, "Plan " + n).reference()).toList();
        List<String> seen = new ArrayList<>();
        String next = "/fr/compte/dossiers";
        while (!next.isEmpty()) {
            owner.browser().open(next);
            seen.addAll(
                    owner.browser().page().select(".pv-files h3 a").eachAttr("href").stream()
                            .map(href -> href.substring(href.lastIndexOf('/') + 1))
                            .toList());
            next = owner.browser().page().select("a[rel=next]").attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(owner.browser().open(ACCOUNT).page().select(".pv-files > li")).hasSize(5);
        assertThat(owner.browser().text()).contains("Les 28 dossiers");
    }

    @Test
    void aPlaceThatIsNoneSaysTheFirstPage() throws Exception {
        Owner owner = owner("bureau-place");
        Receipt one = file(owner, "Le seul");
        for (String query :
                List.of(
                        "after=x&file=y",
                        "after=-1&file=" + UUID.randomUUID(),
                        "after=99999999999999999999&file=" + UUID.randomUUID(),
                        "after=12&file=%00")) {
            owner.browser().open("/fr/compte/dossiers?" + query);
            assertThat(owner.browser().status()).as(query).isEqualTo(200);
            assertThat(owner.browser().text()).as(query).contains(one.reference());
        }
        for (String before :
                List.of(
                        "x",
                        "__",
                        "+999999999-01-01T00:00:00Z_" + UUID.randomUUID() + "_1",
                        "%00")) {
            owner.browser().open("/fr/compte/messages?before=" + before);
            assertThat(owner.browser().status()).as(before).isEqualTo(200);
        }
    }

    @Test
    void fiveHundredFilesAndTwentyIdentitiesTakeEightStatements() throws Exception {
        Owner owner = owner("bureau-plein");
        Receipt asked = file(owner, "Le modèle");
        question(asked, "Lequel ?");
        ManyFiles many = new ManyFiles(scenes, owner.account());
        many.copies(asked, 499);
        List<UUID> mandates = many.identities(asked, 20);

        Browser browser = owner.browser();
        List<String> own = statements.during(() -> browser.open(ACCOUNT));
        assertThat(browser.text()).contains("500 choses vous attendent", "Les 500 dossiers");
        assertThat(browser.page().select(".pv-doors button").eachText())
                .hasSize(6)
                .first()
                .asString()
                .contains("Moi", "500");
        assertThat(own).as(String.join("\n", own)).hasSizeLessThanOrEqualTo(8);

        String mandate = "/fr/compte/mandats/" + mandates.getFirst() + "/agir";
        browser.open("/fr/compte/mandats").open(mandate.replace("/agir", "")).submit(mandate);
        List<String> others = statements.during(() -> browser.open(ACCOUNT));
        assertThat(browser.page().select("h1").text()).isEqualTo("Personne 01");
        assertThat(browser.text()).contains("Une chose vous attend").doesNotContain("Les 500");
        assertThat(browser.page().select(".pv-files > li")).hasSize(1);
        assertThat(others).as(String.join("\n", others)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aListMixesNoTwoPeople() throws Exception {
        Owner ann = owner("bureau-ann");
        Owner paul = owner("bureau-paul");
        Receipt hers = file(ann, "Le plan d’Ann");
        Receipt his = file(paul, "Le plan de Paul");
        question(hers, "Lequel ?");
        ManyFiles rows = new ManyFiles(scenes, paul.account());
        UUID mandate = rows.actsFor(ann.account(), "Ann Essai", "receive");

        paul.browser().open(ACCOUNT);
        assertThat(paul.browser().page().select("main").text())
                .contains(his.reference())
                .doesNotContain(hers.reference());
        assertThat(paul.browser().page().select(".pv-doors button").eachText())
                .containsExactly("Moi", "Ann Essai 1 à faire");
        paul.browser().submit("/fr/compte/mandats/" + mandate + "/agir");
        paul.browser().follow();
        assertThat(paul.browser().path()).isEqualTo(ACCOUNT);
        for (String page : List.of(ACCOUNT, "/fr/compte/dossiers", "/fr/compte/messages")) {
            assertThat(paul.browser().open(page).page().select("main").text())
                    .as(page)
                    .contains("Le plan d’Ann")
                    .doesNotContain("Le plan de Paul");
        }
        rows.ends(mandate);
        for (String page : List.of(ACCOUNT, "/fr/compte/dossiers", "/fr/compte/messages")) {
            assertThat(paul.browser().open(page).page().select("main").text())
                    .as(page)
                    .doesNotContain("Le plan d’Ann");
        }
    }

    @Test
    void aMandateThatDoesNotLetReadShowsNoFile() throws Exception {
        Owner ann = owner("bureau-muette");
        Owner paul = owner("bureau-envoie");
        question(file(ann, "Le plan secret"), "Lequel ?");
        UUID mandate =
                new ManyFiles(scenes, paul.account()).actsFor(ann.account(), "Ann Essai", "send");
        paul.browser().open(ACCOUNT);
        assertThat(paul.browser().page().select(".pv-doors button").eachText())
                .containsExactly("Moi", "Ann Essai");
        paul.browser().submit("/fr/compte/mandats/" + mandate + "/agir");
        assertThat(paul.browser().open(ACCOUNT).page().select("main").text())
                .doesNotContain("secret");
    }

    @Test
    void aProposalWaitsOnTheDeskOfWhoAnswersIt() throws Exception {
        Owner paul = owner("bureau-propose");
        new ManyFiles(scenes, paul.account()).proposed("Ann Essai");
        assertThat(toDo(paul, ACCOUNT))
                .singleElement()
                .asString()
                .contains("Répondre : agir pour Ann Essai", "Lire et répondre");
        assertThat(toDo(paul, "/en/account")).hasSize(1);
    }

    @Test
    void ofASensitiveServiceThereIsADoorAndNoContent() throws Exception {
        Owner owner = owner("bureau-discret");
        Receipt file = file(owner, "Un plan");
        question(file, "Lequel ?");
        new ManyFiles(scenes, owner.account()).becomes(file, "name-change");
        String name =
                program.getBean(Catalogue.class)
                        .service("name-change")
                        .orElseThrow()
                        .name()
                        .in("fr");

        for (String page : List.of(ACCOUNT, "/fr/compte/dossiers", "/fr/compte/messages")) {
            assertThat(owner.browser().open(page).page().select("main").text())
                    .as(page)
                    .contains(file.reference())
                    .doesNotContain("Un plan")
                    .doesNotContain("question")
                    .doesNotContain(name);
        }
        assertThat(owner.browser().open(ACCOUNT).page().select(".pv-todo a").attr("href"))
                .isEqualTo("/fr/dossiers/" + file.reference());
    }
}
