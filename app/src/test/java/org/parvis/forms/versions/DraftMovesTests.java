package org.parvis.forms.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.DraftScene;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftTable;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.versions.Move.State;
import org.parvis.forms.versions.MovePlan.Fate;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.PackImport;
import org.parvis.post.SentMessages;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Drafts go over to a new version and back, and a job that is cut off goes on where it was. */
@OwnPackTest
class DraftMovesTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired PackImport packs;
    @Autowired Catalogue catalogue;
    @Autowired DraftMoves moves;
    @Autowired DraftTable drafts;
    @Autowired Drafts keeping;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @TempDir Path pack;

    private String text;

    @BeforeEach
    void firstVersion() throws IOException {
        text = Files.readString(ROOM);
    }

    private void publish(String code, String yaml) throws IOException {
        if (Files.notExists(pack.resolve("services"))) {
            WholePack.in(pack);
        }
        Path services = pack.resolve("services");
        Files.writeString(
                services.resolve(code + ".yaml"),
                yaml.replace("code: room-booking", "code: " + code)
                        .replace("reserver-une-salle", code + "-fr")
                        .replace("book-a-room", code + "-en"));
        assertThat(packs.beside(pack).accepted()).isTrue();
    }

    private static Map<String, Typed> answers(int n) {
        Map<String, Typed> typed = new HashMap<>();
        typed.put("room", Typed.of(n % 2 == 0 ? "study" : "hall"));
        typed.put("people", Typed.of(String.valueOf(1 + n % 8)));
        typed.put("catering", Typed.of("true"));
        typed.put("meal", Typed.of("Un repas " + n));
        typed.put("email", Typed.of("personne" + n + "@exemple.ca"));
        return typed;
    }

    private List<UUID> begin(String code, int count) {
        ServiceDefinition service = catalogue.service(code).orElseThrow();
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ids.add(keeping.begin(service, "fr", null, answers(n)).draft());
        }
        return ids;
    }

    private Draft draft(UUID id) {
        return scenes.reading(new DraftScene(id), sql -> drafts.find(sql, id, clock.instant()))
                .orElseThrow()
                .draft();
    }

    /** The number is asked as words, a room and the meal are gone, a note is new. */
    private static String changed(String yaml) {
        return yaml.replace("version: 1", "version: 2")
                .replace("type: number", "type: text")
                .replaceAll("          with: \\{min: \"1\", max: \"40\"}\n", "")
                .replaceAll("          validations:\n.*people > 8\\)\n.*at most}\n", "")
                .replace(
                        "{code: study, label: {fr: Petite salle, en: Study}}",
                        "{code: studio, label: {fr: Studio, en: Studio}}")
                .replaceAll(
                        "        - id: meal\n          type: text\n.*\n.*catering = true\n",
                        "        - {id: note, type: text, label: {fr: Note, en: Note}}\n");
    }

    @Test
    void eachAnswerIsKeptDroppedOrAskedAgainAsThePlanSays() throws IOException {
        publish("move-plan", text);
        begin("move-plan", 2);
        publish("move-plan", changed(text));

        MovePlan plan = moves.plan("move-plan", 1, 2).orElseThrow();
        assertThat(plan.lines())
                .extracting(line -> line.path() + " " + line.fate())
                .containsExactlyInAnyOrder(
                        "room OPTIONS_GONE",
                        "people ASKED_AGAIN",
                        "catering KEPT",
                        "meal GONE",
                        "note NEW_REQUIRED",
                        "email KEPT");
        MovePlan.Moved moved = plan.apply(answers(0));
        assertThat(moved.typed()).containsOnlyKeys("catering", "email");
        assertThat(moved.reasked()).containsExactlyInAnyOrder("room", "people");
        assertThat(moved.dropped()).containsExactly("meal");
        assertThat(plan.lines(Fate.GONE)).hasSize(1);
    }

    @Test
    void theKeyOfARowBelongsToTheQuestionOfItsGroup() {
        assertThat(RowKeys.questionOf("income")).isEqualTo("income");
        assertThat(RowKeys.questionOf("household.r3")).isEqualTo("household");
        assertThat(RowKeys.questionOf("household.r3.income")).isEqualTo("household.income");
        assertThat(RowKeys.questionOf("a.r1.b.r2.c")).isEqualTo("a.b.c");
    }

    @Test
    void aJobCutOffInTheMiddleOfABatchGoesOnAndMovesEachDraftOnce() throws IOException {
        publish("move-cut", text);
        List<UUID> ids = begin("move-cut", 30);
        publish("move-cut", changed(text));
        Outcome<UUID> started = moves.start("move-cut", 1, Ids.next());
        assertThat(moves.start("move-cut", 1, Ids.next()))
                .isEqualTo(Outcome.refused("forms.move.running"));

        // killed before the batch commits: nothing of it remains
        assertThat(
                        Assertions.catchThrowable(
                                () ->
                                        scenes.job(
                                                sql -> {
                                                    moves.step(sql);
                                                    throw new IllegalStateException("killed");
                                                })))
                .hasMessage("killed");
        assertThat(moves.standings("move-cut")).containsExactly(new MoveTable.Standing(1, 30));

        moves.advance();

        Move move = moves.of("move-cut").getFirst();
        assertThat(move.id()).isEqualTo(started.orThrow());
        assertThat(move.state()).isEqualTo(State.MOVED);
        assertThat(move.done()).isEqualTo(30);
        assertThat(moves.standings("move-cut")).containsExactly(new MoveTable.Standing(2, 30));
        for (int n = 0; n < 30; n++) {
            Draft draft = draft(ids.get(n));
            assertThat(draft.version()).isEqualTo(2);
            assertThat(draft.revision()).isEqualTo(2);
            assertThat(draft.typed().get("email")).isEqualTo(answers(n).get("email"));
            assertThat(draft.typed()).doesNotContainKeys("meal", "people");
        }
    }

    @Test
    void aMoveIsUndoneWithWhatWasTypedSince() throws IOException {
        publish("move-back", text);
        List<UUID> ids = begin("move-back", 5);
        publish("move-back", changed(text));
        UUID move = moves.start("move-back", 1, Ids.next()).orThrow();
        moves.advance();
        keeping.save(
                draft(ids.getFirst()),
                Map.of("email", Typed.of("autre@exemple.ca"), "note", Typed.of("Merci")));

        assertThat(moves.undo(move)).isInstanceOf(Outcome.Ok.class);
        moves.advance();

        assertThat(moves.standings("move-back")).containsExactly(new MoveTable.Standing(1, 5));
        Draft first = draft(ids.getFirst());
        assertThat(first.typed().get("people")).isEqualTo(answers(0).get("people"));
        assertThat(first.typed().get("meal")).isEqualTo(answers(0).get("meal"));
        assertThat(first.typed().get("email")).isEqualTo(Typed.of("autre@exemple.ca"));
        assertThat(draft(ids.get(3)).typed()).isEqualTo(answers(3));
        assertThat(moves.undo(move)).isEqualTo(Outcome.refused("forms.move.cannot-undo"));
        assertThat(moves.of("move-back").getFirst().state()).isEqualTo(State.UNDONE);
    }

    @Test
    void aDesignerMovesDraftsFromAPageAndGoesBack() throws Exception {
        publish("move-page", text);
        begin("move-page", 3);
        publish("move-page", changed(text));
        Browser browser = new Browser(mvc, "192.0.2.160");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        String page = "/fr/atelier/move-page/2/deplacement";
        browser.open("/fr/atelier/move-page/2");
        assertThat(browser.text()).contains("3 brouillons sur une version plus ancienne");
        browser.open(page);
        assertThat(browser.page().select("main table").text())
                .contains("Effacée : la question n’existe plus")
                .contains("Demandée de nouveau");
        browser.submit(page, "from", "1");
        assertThat(browser.status()).isEqualTo(303);
        moves.advance();
        browser.open(page);
        assertThat(browser.text()).contains("3 brouillons");
        String move = browser.page().select("input[name=undo]").val();
        browser.submit(page, "undo", move);
        assertThat(browser.status()).isEqualTo(303);
        moves.advance();
        browser.open("/en/workshop/move-page/2/move");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("then back");
    }

    private Browser begun(Browser browser, String code) throws Exception {
        String begin = "/fr/services/" + code + "-fr/commencer";
        browser.open(begin).submit(begin, "room", "study", "people", "4");
        browser.follow();
        browser.submit(browser.path(), "catering", "true");
        browser.follow(); // the meal is asked now
        String meal = browser.path().replaceAll("#.*", "");
        browser.submit(meal, "catering", "true", "meal", "Un repas");
        return browser.follow();
    }

    @Test
    void thePeopleOfMovedDraftsAreToldOnceWhatIsAskedAgain() throws Exception {
        publish("move-told", text);
        Browser browser = new Browser(mvc, "192.0.2.161");
        begun(People.signUp(mvc, "bouge@personne.example"), "move-told");
        begun(browser, "move-told");
        String page = browser.path();
        String draft = page.substring(0, page.lastIndexOf('/'));
        publish("move-told", changed(text));
        moves.start("move-told", 1, Ids.next()).orThrow();
        moves.advance();

        assertThat(SentMessages.to(program, "bouge@personne.example").text())
                .contains("Vos réponses sont gardées")
                .contains("/fr/compte/brouillons")
                .doesNotContain("move-told");
        for (String place : List.of("", "/you", "/reponses")) {
            assertThat(browser.open(draft + place).text())
                    .contains("Ce formulaire a changé")
                    .contains("À répondre de nouveau")
                    .contains("Questions que l’on ne pose plus")
                    .contains("Note");
        }
        assertThat(browser.page().select("main li")).hasSize(4);
        browser.submit(draft + "/changements");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.open(page).text()).doesNotContain("Ce formulaire a changé");
    }

    @Test
    void aDraftThatWentBackHasNothingMoreToTell() throws Exception {
        publish("move-silent", text);
        Browser browser = begun(new Browser(mvc, "192.0.2.162"), "move-silent");
        String page = browser.path();
        publish("move-silent", changed(text));
        UUID move = moves.start("move-silent", 1, Ids.next()).orThrow();
        moves.advance();
        assertThat(moves.undo(move)).isInstanceOf(Outcome.Ok.class);
        moves.advance();
        assertThat(browser.open(page).text()).doesNotContain("Ce formulaire a changé");
    }
}
