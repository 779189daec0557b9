package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A form with repeated groups, entered at the counter for somebody. */
@ProgramTest
class IntakeRowsTests {
    private static final String DESK = "/fr/equipe/saisie";

    @Autowired MockMvc mvc;

    private TeamBrowser agent;
    private Document page;

    @BeforeEach
    void atTheDesk() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        page = agent.get(DESK + "?service=day-camp");
    }

    /** Sends all that stands on the page, with what is typed and the button that is pressed. */
    private Document send(int status, String... typed) throws Exception {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Element form = page.expectFirst("form[action=" + DESK + "]");
        for (Element field : form.select("input, textarea")) {
            boolean box = field.attr("type").matches("radio|checkbox");
            if (!box || field.hasAttr("checked")) {
                fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                        .add(field.tagName().equals("textarea") ? field.text() : field.val());
            }
        }
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1]));
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, all) -> all.forEach(value -> flat.addAll(List.of(name, value))));
        page = agent.post(DESK, status, flat.toArray(String[]::new));
        return page;
    }

    private List<String> rows() {
        return page.select("input[type=hidden][name=children]").eachAttr("value");
    }

    @Test
    void aRowIsDrawnAndAnotherIsAddedWithWhatWasTyped() throws Exception {
        assertThat(rows()).containsExactly("r1");
        send(200, "children.r1.first_name", "Léa", "row-add", "children");

        assertThat(rows()).containsExactly("r1", "r2");
        assertThat(page.select("input[name=children.r1.first_name]").val()).isEqualTo("Léa");
    }

    @Test
    void aRowIsTakenAwayWithItsAnswersAlone() throws Exception {
        send(200, "children.r1.first_name", "Léa", "row-add", "children");
        send(200, "children.r2.first_name", "Tom", "row-drop", "children.r1");

        assertThat(rows()).containsExactly("r2");
        assertThat(page.select("input[name=children.r2.first_name]").val()).isEqualTo("Tom");
    }

    @Test
    void rowsInsideARowAreEnteredToo() throws Exception {
        send(200, "row-add", "children.r1.medicines");

        assertThat(page.select("input[name=children.r1.medicines]").eachAttr("value"))
                .containsExactly("r1", "r2");
    }

    @Test
    void theRowsStandInTheFile() throws Exception {
        send(200, "children.r1.first_name", "Léa", "row-add", "children");
        Document receipt =
                send(
                        200,
                        "channel",
                        "phone",
                        "children.r2.first_name",
                        "Tom",
                        "children.r2.born_on-day",
                        "3",
                        "children.r2.born_on-month",
                        "4",
                        "children.r2.born_on-year",
                        "2018");
        String reference = receipt.expectFirst("article .pv-ref").text();

        assertThat(agent.get("/fr/equipe/dossiers/" + reference).text())
                .contains("Léa")
                .contains("Tom")
                .contains("3 avril 2018");
    }

    @Test
    void whatIsWrongInARowIsToldInItsField() throws Exception {
        send(422, "channel", "phone", "children.r1.born_on-day", "45");

        assertThat(page.select(".govuk-error-summary a[href^=#children.r1.born_on]")).isNotEmpty();
        assertThat(page.select("input[name=children.r1.born_on-day]").val()).isEqualTo("45");
    }

    @Test
    void whatTheOtherAnswersOfARowLeaveOutIsTold() throws Exception {
        send(
                422,
                "channel",
                "phone",
                "children.r1.first_name",
                "Léa",
                "children.r1.medicines.r1.medicine",
                "Sirop");

        assertThat(page.text()).contains("ne serait pas gardée");
        assertThat(page.select("input[name=children.r1.medicines.r1.medicine]").val())
                .isEqualTo("Sirop");
    }
}
