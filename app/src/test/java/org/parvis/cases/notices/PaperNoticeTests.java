package org.parvis.cases.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.feed.Feed;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A refusal by effect of law reaches somebody who has no e-mail (A-2.1, s. 52). */
@ProgramTest
class PaperNoticeTests {
    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired EffectsOfLaw law;
    @Autowired Feed feed;

    @Test
    void theLawsRefusalIsALetterToPostATaskForTheBodyAndAMailToItsHead() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        LocalDate received = acting.today().minusDays(40);
        Map<String, String> entry = new HashMap<>(date(received));
        entry.put("reply_by", "mail");
        entry.put("postal", "14, rue du Papier\nQuébec (Québec) G1R 4S9");
        entry.put("evidence", "timbre dateur");
        String reference = agent.enter(entry).expectFirst("article .pv-ref").text();
        law.recordAll();
        feed.drain();

        Document tray = agent.get("/fr/equipe/lettres");
        Element letter = tray.expectFirst("a:contains(" + reference + ")");
        byte[] pdf = agent.raw(get(letter.attr("href") + "/pdf")).getContentAsByteArray();
        String said = text(pdf);
        assertThat(said).contains("rue du Papier", "Personne n\u2019a pris cette décision");
        assertThat(said).contains("" + received.getYear());

        assertThat(agent.get("/fr/equipe/file?view=to-post").text()).contains(reference);
        String outbox = agent.get("/fr/courrier").text();
        assertThat(outbox).contains("Refus par effet de la loi, dossier " + reference);

        agent.get(letter.attr("href"));
        LocalDate today = acting.today();
        agent.post(
                letter.attr("href") + "/postee",
                303,
                "day",
                "" + today.getDayOfMonth(),
                "month",
                "" + today.getMonthValue(),
                "year",
                "" + today.getYear());
        assertThat(agent.get("/fr/equipe/file?view=to-post").text()).doesNotContain(reference);
    }

    private static Map<String, String> date(LocalDate day) {
        return Map.of(
                "received-day", "" + day.getDayOfMonth(),
                "received-month", "" + day.getMonthValue(),
                "received-year", "" + day.getYear());
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
