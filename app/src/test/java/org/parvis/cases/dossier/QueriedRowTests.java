package org.parvis.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.OpenedWithPapers;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.decision.ReviewWork;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One row of a repeated group, or one answer of it, is queried; the other rows stay as they are.
 */
@ProgramTest
class QueriedRowTests {
    private static final Map<String, Object> LEA =
            Map.of(
                    "first_name",
                    "Léa",
                    "born_on",
                    "2018-05-04",
                    "weeks",
                    List.of("w27", "w28"),
                    "care",
                    true,
                    "health",
                    List.of("medicine"),
                    "medicines",
                    List.of(Map.of("medicine", "Ventolin 100")),
                    "week_count",
                    2);
    private static final Map<String, Object> TOM =
            Map.of(
                    "first_name",
                    "Tom",
                    "born_on",
                    "2016-02-03",
                    "weeks",
                    List.of("w30"),
                    "care",
                    false,
                    "week_count",
                    1);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired CaseStore store;
    @Autowired ReviewWork work;

    private Receipt receipt;
    private TeamBrowser agent;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRegistrationOfTwoChildren() throws Exception {
        receipt =
                new OpenedWithPapers(program)
                        .open(
                                "day-camp",
                                Map.of("tie", "parent", "children", List.of(LEA, TOM)),
                                List.of());
        file = "/fr/equipe/dossiers/" + receipt.reference();
        own = "/fr/dossiers/" + receipt.reference();
        agent = new TeamBrowser(mvc, "vq-agent");
        person = new TeamBrowser(mvc);
        person.follow(receipt.reference(), receipt.code());
    }

    private void query(String place, int status, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("then", "query", "text", "Est-ce exact ?"));
        fields.addAll(List.of(more));
        agent.postFrom(
                file + "/examen/reponses/" + place, "", status, fields.toArray(String[]::new));
    }

    /** The second child as it is typed again, born in that year. */
    private static String[] typed(String year, String... more) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "children.r2.first_name",
                                "Thomas",
                                "children.r2.born_on-day",
                                "3",
                                "children.r2.born_on-month",
                                "2",
                                "children.r2.born_on-year",
                                year,
                                "children.r2.weeks",
                                "w30",
                                "children.r2.care",
                                "false"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private AnswerReview review() {
        return scenes.job(jobs -> AnswerReview.of(store.acts(jobs, receipt.file())));
    }

    @Test
    void onlyTheRowThatWasQueriedReopensAndBothSeeItBeforeAndAfter() throws Exception {
        query("children.r2", 303);
        Document page = person.get(own + "/corrections");
        assertThat(page.text()).contains("Enfants, Tom", "Est-ce exact ?").doesNotContain("Léa");
        assertThat(page.select("form[action$=corrections] input[name^=children]").eachAttr("name"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("children.r2."));
        person.postFrom(own + "/corrections", "", 303, typed("2016", "children.r2.weeks", "w31"));

        assertThat(person.get(own + "/corrections").select("del").text()).contains("Tom");
        Document seen = agent.get(file + "/examen");
        assertThat(seen.text()).contains("Enfants, Thomas", "Enfants, Léa", "Corrigée");
        assertThat(review().at("children.r1")).isEqualTo(LEA);
        assertThat(review().at("children.r2.week_count")).hasToString("2");
        assertThat(review().at("tie")).isEqualTo("parent");
        agent.postFrom(file + "/examen/reponses/children.r2", "", 303, "then", "accept");
        assertThat(agent.get(file + "/examen").text()).contains("Acceptée");
    }

    @Test
    void onlyOneAnswerOfARowReopensAndWhatIsComputedFromItFollows() throws Exception {
        Document row = agent.get(file + "/examen/reponses/children.r1");
        assertThat(row.select("a[href$=children.r1.weeks]")).isNotEmpty();
        query("children.r1.weeks", 303);
        Document page = person.get(own + "/corrections");
        assertThat(page.select("form[action$=corrections] input[name^=children]").eachAttr("name"))
                .containsOnly("children.r1.weeks");
        person.postFrom(own + "/corrections", "", 303, "children.r1.weeks", "w29");

        assertThat(review().at("children.r1.weeks")).isEqualTo(List.of("w29"));
        assertThat(review().at("children.r1.week_count")).hasToString("1");
        assertThat(review().at("children.r1.first_name")).isEqualTo("Léa");
        assertThat(review().at("children.r2")).isEqualTo(TOM);
        assertThat(agent.get(file + "/examen").select("del").text()).contains("12 au 16 juillet");
    }

    @Test
    void aCorrectionProposedForARowIsTakenAsItIs() throws Exception {
        query("children.r2", 303, typed("2016", "propose", "true"));
        assertThat(person.get(own + "/corrections").text()).contains("Prénom : Thomas");
        person.postFrom(own + "/corrections", "", 303, "take-children.r2", "yes");
        assertThat(review().at("children.r2.first_name")).isEqualTo("Thomas");
        assertThat(agent.get(file + "/examen").text()).contains("acceptée par la personne");
    }

    @Test
    void aRowIsCheckedAsInTheFormAndNothingTypedIsLost() throws Exception {
        query("children.r2", 303);
        Document wrong =
                person.postFrom(
                        own + "/corrections",
                        "",
                        422,
                        typed("1999", "children.r2.health", "allergy"));
        assertThat(wrong.select("[name=children.r2.first_name]").val()).isEqualTo("Thomas");
        assertThat(wrong.select("[name=children.r2.allergy]")).isNotEmpty();
        assertThat(review().at("children.r2")).isEqualTo(TOM);
    }

    @Test
    void whatIsAskedWhileThePersonWritesStandsAsTheyAnsweredIt() throws Exception {
        query("children.r2", 303);
        String seen = person.get(own + "/corrections").expectFirst("[name=seen]").val();
        query("tie", 303);
        Document since = person.post(own + "/corrections", 409, typed("2016", "seen", seen));
        assertThat(since.select("[name=tie][checked]").val()).isEqualTo("parent");
        assertThat(since.select("[name=children.r2.first_name]").val()).isEqualTo("Thomas");
        assertThat(review().at("children.r2")).isEqualTo(TOM);
    }

    @Test
    void aProposalThatCameInPlaceOfAnotherIsNotTakenUnread() throws Exception {
        query("children.r2", 303, typed("2016", "propose", "true"));
        String seen = person.get(own + "/corrections").expectFirst("[name=seen]").val();
        query("children.r2", 303, typed("2015", "propose", "true"));
        String take = "take-children.r2";
        Document since = person.post(own + "/corrections", 409, take, "yes", "seen", seen);
        assertThat(since.select("[name=" + take + "]")).hasSize(1);
        assertThat(since.select("[name=" + take + "][checked]")).isEmpty();
    }

    @Test
    void aRowInsideARowIsQueriedByItself() throws Exception {
        query("children.r1.medicines.r1", 303);
        person.postFrom(
                own + "/corrections", "", 303, "children.r1.medicines.r1.medicine", "Ventolin 200");
        assertThat(review().at("children.r1.medicines.r1.medicine")).isEqualTo("Ventolin 200");
        assertThat(review().at("children.r1.first_name")).isEqualTo("Léa");
    }

    @Test
    void whatWaitsForThePersonIsNotAskedAroundOrInsideASecondTime() throws Exception {
        query("children.r1.weeks", 303);
        query("children.r1", 422);
        query("children.r2", 303);
        query("children.r2.care", 422);
        assertThat(review().pending().keySet())
                .containsExactlyInAnyOrder("children.r1.weeks", "children.r2");
        agent.postFrom(file + "/examen/reponses/children.r1", "", 303, "then", "accept");
        assertThat(review().pending().keySet()).containsExactly("children.r2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "children.r3",
                "children.r0",
                "children",
                "children.r1.nothing",
                "tie.r1",
                "children.r2.medicines.r1",
                "children.r1.week_count",
                "children.f1",
                "children.r1."
            })
    void aRowThatDoesNotExistCannotBeQueried(String place) throws Exception {
        assertThat(agent.raw(get(file + "/examen/reponses/" + place)).getStatus()).isEqualTo(404);
    }

    @Test
    void noActIsWrittenAboutARowThatDoesNotExist() {
        CaseFile head = scenes.job(jobs -> store.find(jobs, receipt.file()).orElseThrow());
        CaseWork.Ask ask =
                new CaseWork.Ask(
                        new Actor.Agent(Ids.next(), receipt.file().home(), Role.AGENT),
                        "A. B.",
                        receipt.file(),
                        head.lastSeq());
        assertThat(work.query(ask, new ReviewWork.Query("children.r9", Map.of(), "Lequel ?", null)))
                .isEqualTo(Outcome.refused("cases.refused.noSuchAnswer"));
    }

    @Test
    void theExaminationNamesEachRowInEnglish() throws Exception {
        query("children.r2", 303);
        String english = file.replace("/fr/equipe/dossiers/", "/en/team/files/");
        assertThat(agent.get(english + "/review").text()).contains("Children, Tom");
        assertThat(agent.get(english + "/review/answers/children.r2").text())
                .contains("Only this row reopens for the person");
    }
}
