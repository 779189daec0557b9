package org.parvis.cases.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.feed.Feed;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A body opens a file about somebody who asked nothing; they then have the rights of all. */
@ProgramTest
class OwnMotionTests {
    private static final Pattern CODE = Pattern.compile("ce code : ([A-Z0-9 -]{10,})\\.");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Feed feed;
    @Autowired Scenes scenes;
    @Autowired OwnMotionNotice notice;
    @Autowired Acting acting;

    @Test
    void whoAskedNothingGetsALetterWithReasonArticleAndTheCodeThatOpensTheFile() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        String reference = opened(agent, Map.of("notice", "now"));
        feed.drain();
        String letter = letter(agent, reference);
        assertThat(letter)
                .contains("Quatre plaintes en mai", "Plusieurs plaintes", "P-40.1, art. 305");

        TeamBrowser merchant = new TeamBrowser(mvc);
        Document file = follow(merchant, reference, code(letter));
        assertThat(file.text())
                .contains("Quatre plaintes en mai", "P-40.1, art. 305", "ouvert par l’organisme");
        assertThat(file.select("form[action$=/retirer]")).isEmpty();
        merchant.get("/fr/dossiers/" + reference);
        merchant.post("/fr/dossiers/" + reference + "/retirer", 409);
    }

    @Test
    void whileTheNoticeWaitsNothingReachesThemAndNothingIsSaidToThem() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        String reference = opened(agent, Map.of("notice", "later"));
        feed.drain();
        assertThat(agent.get("/fr/equipe/lettres").text()).doesNotContain(reference);
        assertThat(agent.get("/fr/equipe/dossiers/" + reference).text())
                .contains("pas encore avisée", "P-40.1, art. 306", "Faits notés à l’ouverture");
        assertThat(agent.act("say", 422, "how", "ask", "text", "Vos contrats ?").text())
                .contains("ne sait pas encore que ce dossier existe");
        String other = opened(agent, Map.of("notice", "later"));
        String merge = "/fr/equipe/dossiers/" + reference + "/reunir";
        agent.get(merge);
        assertThat(agent.post(merge, 422, "reference", other).text())
                .contains("ne sait pas encore que ce dossier existe");

        agent.get("/fr/equipe/dossiers/" + reference);
        agent.act("tell", 303);
        feed.drain();
        assertThat(letter(agent, reference)).contains("Quatre plaintes en mai");
    }

    @Test
    void theLastDayTellsThemWhenNobodyDid() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        String reference = opened(agent, Map.of("notice", "later"));
        notice.tellDue();
        feed.drain();
        assertThat(agent.get("/fr/equipe/lettres").text()).doesNotContain(reference);
        tellBy(reference, acting.today().plusDays(1));
        assertThat(notice.tellDue()).as("the day before").isZero();
        tellBy(reference, acting.today());
        assertThat(notice.tellDue()).as("that day").isEqualTo(1);
        feed.drain();
        assertThat(agent.get("/fr/equipe/lettres").text()).contains(reference);
    }

    @Test
    void whoHasAnAccountFindsTheFileAmongTheirsOnceTold() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        OpenedFiles requests = new OpenedFiles(program);
        String earlier =
                requests.open(
                                "opc",
                                Channel.WEB,
                                "Contrats d'avant",
                                new ActContent.Contact("Sheila", null, null, null),
                                requests.account("sheila%"))
                        .reference();
        String reference = opened(agent, Map.of("notice", "later", "about", earlier));
        feed.drain();
        assertThat(files(reference)).isZero();
        agent.get("/fr/equipe/dossiers/" + reference);
        agent.act("tell", 303);
        feed.drain();
        assertThat(files(reference)).isEqualTo(1);
    }

    @Test
    void observationsCarryFilesThatTheBodyReadsBeforeItDecides() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        String reference = opened(agent, Map.of("notice", "now"));
        feed.drain();
        TeamBrowser merchant = new TeamBrowser(mvc);
        follow(merchant, reference, code(letter(agent, reference)));
        String review = "/fr/equipe/dossiers/" + reference + "/examen";
        agent.postFrom(review, "/intend", 303, "outcome", "breach", "reasons", "Prix plus élevés.");

        String observations = "/fr/dossiers/" + reference + "/observations";
        merchant.get(observations);
        MockPart invoice =
                new MockPart(
                        "files", "facture.txt", "Prix : 12 $".getBytes(StandardCharsets.UTF_8));
        Document again = merchant.postFiles(observations, 422, List.of(invoice), "text", "");
        assertThat(again.text()).as("kept while the text is missing").contains("facture.txt");
        merchant.postFiles(observations, 303, List.of(), "text", "Voici la facture.");

        assertThat(merchant.get(observations).text()).contains("Voici la facture.", "facture.txt");
        assertThat(agent.get(review).select("a[href*=/documents/]").text()).contains("facture.txt");
    }

    @Test
    void nobodyBeginsSuchAServiceAndNoRequestIsCounted() throws Exception {
        TeamBrowser anybody = new TeamBrowser(mvc);
        Document start = anybody.get("/fr/services/verification-commercant");
        assertThat(start.text()).contains("Ouvert par l’organisme");
        assertThat(start.select("a[href$=/commencer]")).isEmpty();
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        assertThat(agent.get("/fr/equipe/saisie").select("option[value=merchant-check]")).isEmpty();
        agent.get("/fr/equipe/saisie?service=merchant-check", 404);
        new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/office", 404);
        opened(agent, Map.of("notice", "now"));
        feed.drain();
        assertThat(
                        scenes.<Long>job(
                                jobs ->
                                        jobs.sql(
                                                        """
                                                        select count(*) from measures.facts
                                                        where service = 'merchant-check'
                                                          and kind = 'request.received'
                                                        """)
                                                .query(Long.class)
                                                .single()))
                .isZero();
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        Document again =
                post(agent, 422, Map.of("cause", "", "about", "BCD-234-FGH", "notice", ""));
        assertThat(again.text())
                .contains(
                        "Choisissez ce qui permet",
                        "Aucun dossier de votre organisme",
                        "Dites quand la personne est avisée");
        assertThat(again.expectFirst("textarea[name=reason]").text())
                .isEqualTo("Quatre plaintes en mai.");
        assertThat(post(agent, 422, Map.of("postal", "")).text()).contains("adresse");
    }

    private void tellBy(String reference, LocalDate day) {
        scenes.job(
                jobs ->
                        jobs.sql("update cases.case_files set tell_by = ? where reference = ?")
                                .param(day)
                                .param(reference)
                                .update());
    }

    private long files(String reference) {
        return scenes.<Long>job(
                jobs ->
                        jobs.sql("select count(*) from cases.person_files where reference = ?")
                                .param(reference)
                                .query(Long.class)
                                .single());
    }

    private String opened(TeamBrowser agent, Map<String, String> other) throws Exception {
        post(agent, 303, other);
        return agent.location.replaceAll(".*/dossiers/([A-Z0-9-]+).*", "$1");
    }

    private Document post(TeamBrowser agent, int status, Map<String, String> other)
            throws Exception {
        Document form = agent.get("/fr/equipe/office");
        Map<String, String> fields =
                new HashMap<>(
                        Map.of(
                                "file", form.expectFirst("input[name=file]").val(),
                                "service", "merchant-check",
                                "cause", "complaints",
                                "reason", "Quatre plaintes en mai.",
                                "notice", "now",
                                "lang", "fr",
                                "merchant", "Meubles du Ruisseau",
                                "postal", "12, rue du Bois\nQuébec (Québec) G1R 4S9",
                                "practice", "price",
                                "facts", "Prix en caisse plus élevés."));
        fields.putAll(other);
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return agent.post("/fr/equipe/office", status, flat.toArray(String[]::new));
    }

    private static Document follow(TeamBrowser merchant, String reference, String code)
            throws Exception {
        merchant.follow(reference, code);
        return merchant.get("/fr/dossiers/" + reference);
    }

    private static String letter(TeamBrowser agent, String reference) throws Exception {
        Element letter =
                agent.get("/fr/equipe/lettres").expectFirst("a:contains(" + reference + ")");
        byte[] pdf = agent.raw(get(letter.attr("href") + "/pdf")).getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }

    private static String code(String letter) {
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        return code.group(1);
    }
}
