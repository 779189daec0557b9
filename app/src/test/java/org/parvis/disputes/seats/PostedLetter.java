package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.DisputeTables;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The newest letter of a dispute in the tray of its body, before whoever mails it. */
final class PostedLetter {
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})[.]");
    private static final Pattern LINK =
            Pattern.compile("(/fr/differends/invitation/[0-9A-Z]{5}-[0-9A-Z]{5})");

    private final TeamBrowser agent;
    final String href;

    PostedLetter(MockMvc mvc, DisputeTables.Open open) throws Exception {
        agent = new TeamBrowser(mvc, "opc-agent");
        href =
                agent.get("/fr/equipe/lettres")
                        .expectFirst("a:contains(" + open.receipt.reference() + ")")
                        .attr("href");
    }

    TeamBrowser agent() {
        return agent;
    }

    Document page() throws Exception {
        return agent.get(href);
    }

    MockHttpServletResponse download() throws Exception {
        return agent.raw(get(href + "/pdf"));
    }

    /** All that it says on paper. */
    String text() throws Exception {
        MockHttpServletResponse answer = download();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }

    String code() throws Exception {
        return found(CODE, text());
    }

    String link() throws Exception {
        return found(LINK, text().replace("- ", "-").replace("/ ", "/"));
    }

    private static String found(Pattern what, String text) {
        Matcher found = what.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** Somebody says that it was mailed on that day. */
    PostedLetter mailed(LocalDate day) throws Exception {
        page();
        agent.post(href + "/postee", 303, day(day));
        return this;
    }

    PostedLetter mailed() throws Exception {
        return mailed(ProgramClock.today());
    }

    PostedLetter returned() throws Exception {
        page();
        agent.post(href + "/revenue", 303, day(ProgramClock.today()));
        return this;
    }

    static String[] day(LocalDate day) {
        return List.of(
                        "day",
                        "" + day.getDayOfMonth(),
                        "month",
                        "" + day.getMonthValue(),
                        "year",
                        "" + day.getYear())
                .toArray(String[]::new);
    }

    /** Whoever got it, at the page to which it leads. */
    Browser comes(DisputeTables tables) throws Exception {
        return tables.browser().open(link());
    }

    /** Whoever got it types its code there. */
    static Browser enters(Browser who, String link, String code, String email) throws Exception {
        return who.submit(link, "code", code, "email", email);
    }
}
