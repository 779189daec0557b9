package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Receipt;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever pays on a provider's page is sent there once, comes back, and is told how it stands. */
class HostedJourneyTests extends HostedFixture {
    @Autowired Scenes scenes;

    @Test
    void whoComesBackWithoutAWordIsToldToWaitAndTheRoundAsks() throws Exception {
        String email = "hebergee." + Ids.next() + "@example.org";
        Browser person = People.signUp(mvc, email);
        UUID account = People.account(scenes, email);
        Receipt own = files.charged(account);
        String path = "/fr/dossiers/" + own.reference() + "/paiement";
        person.open(path).submit(path).follow();
        String way = person.page().select("a.govuk-button--start").attr("href");
        assertThat(way)
                .startsWith(PROVIDER.page() + "/pay?attempt=")
                .contains("cents=2318", "signature=");
        assertThat(person.page().text()).contains("votre carte n’est jamais écrite ici");
        Attempt open = files.hosted(own);
        PROVIDER.answers.put(
                "/ask",
                new String(words(open, "a", "captured", PaidFiles.TOTAL), StandardCharsets.UTF_8));
        person.open(path);
        assertThat(PROVIDER.asked)
                .as("whoever looks makes nobody ask")
                .noneMatch(one -> one.contains(open.id().toString()));
        jobs.settle(open);
        assertThat(person.open(path).page().text()).contains("C’est payé");
    }

    @Test
    void thePageSaysThatTheCardIsWrittenElsewhereAndNothingOfATest() throws Exception {
        TeamBrowser guest = new TeamBrowser(mvc);
        Receipt own = files.charged(null);
        guest.follow(own.reference(), own.code());
        assertThat(guest.get("/fr/dossiers/" + own.reference() + "/paiement").text())
                .contains("Vous payez sur la page de qui reçoit l’argent")
                .doesNotContain("terminal d’essai");
    }

    @Test
    void twoTabsAndTheBackButtonGoOnWithOneTryOnTheProvidersPageAndNoneOnceItIsPaid()
            throws Exception {
        TeamBrowser person = new TeamBrowser(mvc);
        Receipt own = files.charged(null);
        person.follow(own.reference(), own.code());
        String path = "/fr/dossiers/" + own.reference() + "/paiement";
        TeamBrowser tab = new TeamBrowser(mvc);
        tab.follow(own.reference(), own.code());
        tab.get(path);
        person.get(path);
        person.post(path, 303);
        person.post(path, 303);
        Attempt one = files.hosted(own);
        assertThat(one.number()).isEqualTo(1);
        assertThat(person.get(path).select("a.govuk-button--start").attr("href"))
                .contains(one.id().toString());
        signed(words(one, "1", "captured", PaidFiles.TOTAL));
        tab.post(path, 303);
        assertThat(person.get(path).select("a.govuk-button--start")).isEmpty();
        assertThat(files.due(own).taken()).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void nobodyIsSentToAPageThatTheBodyHasNotTriedWhole() throws Exception {
        Receipt own = files.chargedIn("ville-quebec");
        TeamBrowser person = new TeamBrowser(mvc);
        person.follow(own.reference(), own.code());
        String path = "/fr/dossiers/" + own.reference() + "/paiement";
        assertThat(person.get(path).text()).contains("n’est pas encore offert");
        assertThat(person.page.select("main form[method=post]")).isEmpty();

        TeamBrowser keeper = new TeamBrowser(mvc, "vq-responsible");
        String list = "/fr/equipe/paiements/page-de-paiement";
        Document page = keeper.get(list);
        List<String> points = page.select("[name=point]").eachAttr("value");
        assertThat(points).hasSize(HostedList.Point.values().length);
        assertThat(page.text()).contains("12 points sont ouverts");
        keeper.post(list, 303, said(points.subList(1, points.size())));
        assertThat(keeper.get(list).text()).contains("Un point est ouvert", "Vérifié le");
        assertThat(person.get(path).text()).contains("n’est pas encore offert");
        keeper.post(list, 303, said(points));
        assertThat(keeper.get(list).text()).contains("Tous les points tiennent");
        assertThat(person.get(path).text()).contains("votre carte n’est jamais écrite ici");

        files.owner()
                .sql("update payments.hosted_points set at = at - interval '13 months'")
                .update();
        assertThat(person.get(path).text())
                .as("what was tried is tried again each year")
                .contains("n’est pas encore offert");
    }

    private static String[] said(List<String> points) {
        return points.stream().flatMap(point -> Stream.of("point", point)).toArray(String[]::new);
    }
}
