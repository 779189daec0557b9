package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.cases.TeamBrowser;
import org.parvis.documents.ScannedStack;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody at the desk of a body, with a page of a stack that waits. */
abstract class EnteringFixture {
    private static final String LOTS = "/fr/equipe/arrivages/lots";

    @Autowired MockMvc mvc;
    @Autowired BatchReading reading;
    @Autowired MessageCatalogue messages;
    @Autowired InstantSource clock;
    @Autowired ZoneId zone;
    TeamBrowser agent;

    @BeforeEach
    void somebodyAtTheDesk() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** As a page says it: its unbreakable spaces read as spaces. */
    static String said(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    Words words() {
        return messages.forLanguage("fr");
    }

    /** The page of the only piece of a stack under that sheet. */
    String waiting(String code) throws Exception {
        agent.get(LOTS);
        byte[] stack = new ScannedStack().code(code).written(1).pdf();
        agent.postFiles(LOTS, 303, List.of(new MockPart("scan", "pile.pdf", stack)));
        String batch = agent.location;
        reading.round();
        return agent.get(batch).select(".pv-rows a").attr("href");
    }

    Document say(
            String item,
            int status,
            String channel,
            LocalDate day,
            String time,
            String evidence,
            String... more)
            throws Exception {
        agent.get(item);
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "then",
                                "say",
                                "channel",
                                channel,
                                "received-day",
                                "" + day.getDayOfMonth(),
                                "received-month",
                                "" + day.getMonthValue(),
                                "received-year",
                                "" + day.getYear(),
                                "time",
                                time,
                                "evidence-kind",
                                evidence));
        fields.addAll(more.length == 0 ? List.of("service", "access-request") : List.of(more));
        return agent.post(item, status, fields.toArray(String[]::new));
    }

    Document enter(Document entry) throws Exception {
        return send(entry, 200);
    }

    Document send(Document entry, int status) throws Exception {
        Map<String, String> fields =
                Map.of(
                        "item", entry.expectFirst("input[name=item]").val(),
                        "file", entry.expectFirst("input[name=file]").val(),
                        "service", entry.expectFirst("input[name=service]").val(),
                        "written", "yes",
                        "lang", "fr",
                        "full_name", "Noémie Lafontaine-Roy",
                        "document", "Le registre des entretiens du pont.");
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return agent.post("/fr/equipe/saisie", status, flat.toArray(String[]::new));
    }
}
