package org.parvis.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Acting;
import org.parvis.feed.Feed;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A decision lives on: its sealed letter, what anybody can check of it, what becomes of it. */
@ProgramTest
class AfterDecisionTests {
    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired Feed feed;

    private TeamBrowser responsible;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aDecisionGiven() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs = agent.enter(Map.of()).select("article .pv-ref").eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        agent.get(file);
        agent.act("prepare", 303, "outcome", "given", "reasons", "Le registre est public.");
        responsible = new TeamBrowser(mvc, "vq-responsible");
        Document review = responsible.get(file + "/decision");
        responsible.post(file + "/decision", 303, "seen", seen(review), "acknowledged", "document");
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
    }

    private static String seen(Document page) {
        return Objects.requireNonNull(page.expectFirst("[name=seen]")).val();
    }

    /** The letter that stands on the person's page now. */
    private byte[] letter() throws Exception {
        String url = person.get(own).select("a[href*=/documents/]").attr("href");
        MockHttpServletResponse response = person.raw(get(url));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private Document dropped(byte[] pdf, String code) throws Exception {
        String proof = person.get("/fr/verifier").expectFirst("[name=_proof]").val();
        MockMultipartHttpServletRequestBuilder request = multipart("/fr/verifier");
        request.file(new MockMultipartFile("letter", "l.pdf", "application/pdf", pdf));
        request.param("_proof", proof).param("code", code);
        return Jsoup.parse(person.raw(request).getContentAsString());
    }

    private String change(int status, String... fields) throws Exception {
        return change(acting.today(), status, fields);
    }

    private String change(LocalDate on, int status, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(
                List.of(
                        "seen",
                        seen(responsible.get(file)),
                        "on-day",
                        "" + on.getDayOfMonth(),
                        "on-month",
                        "" + on.getMonthValue(),
                        "on-year",
                        "" + on.getYear()));
        return responsible.post(file + "/suites", status, all.toArray(String[]::new)).text();
    }

    private List<String> offered() throws Exception {
        return responsible.get(file + "/suites").select("input[name=change]").eachAttr("value");
    }

    @Test
    void anybodyDropsTheLetterAndIsToldThatItHoldsAndBearsTheSealOfTheBody() throws Exception {
        Document page = dropped(letter(), "");
        assertThat(page.text())
                .contains("exactement la lettre rendue", "intact, Ville de Québec")
                .doesNotContain("Le registre est public");
        String certificate = page.select("a[href*=certificat]").attr("href");
        assertThat(person.raw(get(certificate)).getContentAsString())
                .startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void aLetterThatWasTamperedWithIsNamedSoWhateverTheCode() throws Exception {
        byte[] changed = letter();
        changed[changed.length / 3] ^= 1;
        assertThat(dropped(changed, "").text()).contains("Ce PDF a été modifié");
        String code = person.get(own).select("strong.pv-ref").text();
        assertThat(dropped(changed, code).text()).contains("n’est pas la lettre rendue");
        assertThat(dropped("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "").text())
                .contains("Aucune décision");
    }

    @Test
    void aDecisionIsSuspendedReinstatedAndRevokedAndItsLetterSaysSoToAnybody() throws Exception {
        byte[] first = letter();
        assertThat(change(422, "change", "reinstated", "reasons", "Rien."))
                .contains("Seule une décision suspendue");
        assertThat(change(422, "change", "suspended", "reasons", " "))
                .contains("Écrivez les motifs");
        change(303, "change", "suspended", "reasons", "Une plainte est examinée.");
        assertThat(dropped(first, "").text()).contains("Cette décision est suspendue");
        assertThat(person.get(own).text()).contains("Décision suspendue");
        assertThat(dropped(letter(), "").text()).contains("exactement la lettre rendue");

        change(303, "change", "reinstated", "reasons", "La plainte était sans fondement.");
        assertThat(dropped(first, "").text()).contains("exactement la lettre rendue");

        change(303, "change", "revoked", "reasons", "Le registre contenait une erreur.");
        assertThat(dropped(first, "").text()).contains("Cette décision a été retirée");
        assertThat(change(422, "change", "amended", "reasons", "Encore."))
                .contains("une décision retirée ne change plus");
        assertThat(responsible.get(file).text()).contains("Décision retirée");
    }

    @Test
    void everybodyOnTheTeamFindsLetterCodeAndProofOfSendingOnTheFile() throws Exception {
        feed.drain();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent-2");
        String english = file.replace("/fr/equipe/dossiers/", "/en/team/files/");
        for (String path : List.of(file, english)) {
            Element decision = agent.get(path).expectFirst("section[aria-labelledby=decision]");
            String code = decision.select("strong.pv-ref").text();
            assertThat(code).isEqualTo(person.get(own).select("strong.pv-ref").text());
            agent.get(path);
            assertThat(decision.select("ul.pv-small li").eachText()).hasSizeGreaterThan(1);
            String letter = decision.select("a[href*=/documents/]").attr("href");
            assertThat(agent.raw(get(letter)).getContentAsByteArray()).isEqualTo(letter());
        }
    }

    @Test
    void whatIsRevokedIsShownAsRevokedAndOffersNoSignature() throws Exception {
        change(303, "change", "revoked", "reasons", "Le registre contenait une erreur.");
        Document page = responsible.get(file);
        assertThat(page.expectFirst(".pv-casemeta").text())
                .contains("Décision retirée")
                .doesNotContain("Décidée");
        assertThat(page.expectFirst("section[aria-labelledby=decision]").text())
                .contains("Cette décision est retirée");
        Document after = responsible.get(file + "/suites");
        assertThat(after.select("form[action$=suites]")).isEmpty();
        assertThat(after.text()).contains("Cette décision est retirée", "plus rien");
        responsible.get(file + "/decision", 303);
    }

    @Test
    void aPermitThatExpiresInAYearStandsForEverybodyAndCanStillBeRevoked() throws Exception {
        byte[] first = letter();
        LocalDate end = acting.today().plusYears(1);
        change(end, 303, "change", "expired", "reasons", "Le permis est donné pour un an.");
        assertThat(dropped(first, "").text()).contains("toujours valide");
        assertThat(responsible.get(file).expectFirst(".pv-casemeta").text()).contains("Décidée");
        assertThat(responsible.get(file).expectFirst("section[aria-labelledby=decision]").text())
                .contains("Elle expire le");
        assertThat(person.get(own).text()).contains("Accès accordé Elle expire le");
        assertThat(offered()).contains("revoked", "suspended", "renewed", "expired");
        change(303, "change", "revoked", "reasons", "Le registre contenait une erreur.");
        assertThat(dropped(first, "").text()).contains("Cette décision a été retirée");
        assertThat(responsible.get(file).text()).contains("Décision retirée");
    }

    @Test
    void whatExpiredTodayIsShownAsExpiredAndCanBeRenewedOnly() throws Exception {
        byte[] first = letter();
        change(303, "change", "expired", "reasons", "Le terme est venu.");
        assertThat(dropped(first, "").text()).contains("Cette décision a expiré");
        assertThat(responsible.get(file).expectFirst(".pv-casemeta").text())
                .contains("Décision expirée");
        assertThat(offered()).containsExactly("renewed", "party-died");
        change(422, "change", "revoked", "reasons", "Trop tard.");
        change(303, "change", "renewed", "reasons", "Pour un an encore.");
        assertThat(responsible.get(file).expectFirst(".pv-casemeta").text()).contains("Décidée");
        assertThat(offered()).contains("revoked");
    }

    @Test
    void anAgentWhoMayNotDecideChangesNothing() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Document page = agent.get(file + "/suites");
        assertThat(page.select("form[action$=suites]")).isEmpty();
        agent.get(file);
        String[] forged = {
            "change",
            "revoked",
            "reasons",
            "Faux.",
            "on-day",
            "1",
            "on-month",
            "12",
            "on-year",
            "" + acting.today().getYear(),
            "seen",
            "99"
        };
        assertThat(agent.post(file + "/suites", 422, forged).text())
                .contains("Seule la personne responsable");
    }
}
