package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Asking;
import org.parvis.participation.Door;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Contribution;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.participation.voices.Said;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.Scene;
import org.parvis.testing.OwnCode;
import org.parvis.testing.TestDatabase;
import org.springframework.dao.DataAccessException;

/** Who enters for whom is said by the database, whatever the program asks. */
class WhoEntersTests {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Actor.Agent OURS = agent();
    private static final Actor.Agent OTHER = agent();
    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    private static final Said SAID =
            new Said(Map.of("trees", Stance.AGREE), Set.of("trees-heat"), List.of());

    private final String code = OwnCode.after("port-");
    private final Entries entries = new Entries(DATABASE.scenes());
    private final SheetNumber sheet = SheetNumber.made(code);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Actor.Agent agent() {
        return new Actor.Agent(UUID.randomUUID(), new Home(UUID.randomUUID()), Role.AGENT);
    }

    private static ReceiptNumber number() {
        return ReceiptNumber.of(UUID.randomUUID(), 2026);
    }

    private Entries.Source source(Door door) {
        return new Entries.Source(code, sheet, door, LocalDate.of(2026, 11, 30), "fr", NOW);
    }

    private Voices.Open open() {
        return new Voices(DATABASE.scenes()).open(new Asking(OURS.home(), code));
    }

    @Test
    void aSheetCountsOnceByItsDoor() {
        assertThat(entries.enter(OURS, number(), source(Door.POST), SAID)).isTrue();
        assertThat(entries.enter(OURS, number(), source(Door.POST), SAID)).isFalse();
        assertThat(open().doors()).isEqualTo(Map.of(Door.POST, 1));
        assertThat(open().doors("trees")).isEqualTo(Map.of(Door.POST, 1));
        assertThat(open().votes("trees")).isEqualTo(new Voices.Count(1, 0, 0));
    }

    @Test
    void whatIsRefusedHalfwayIsNotThereAtAll() {
        ReceiptNumber used = number();
        new Contributions(DATABASE.scenes())
                .leave(
                        used,
                        Contributions.Place.online(
                                new Asking(OURS.home(), code), null, "fr", LocalDate.EPOCH),
                        SAID);
        assertThatThrownBy(() -> entries.enter(OURS, used, source(Door.POST), SAID))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entries.latest(OURS, code, null)).isEmpty();
        assertThat(open().doors()).isEqualTo(Map.of(Door.ONLINE, 1));
    }

    @Test
    void theBodyReadsWhatItEnteredAndAnotherBodyNothing() {
        entries.enter(OURS, number(), source(Door.HALL), SAID);
        Entry entry = entries.standing(OURS, code, sheet).orElseThrow();
        assertThat(entries.said(OURS, entry).map(Contribution::votes)).hasValue(SAID.votes());
        assertThat(entries.latest(OTHER, code, null)).isEmpty();
        assertThat(entries.find(OTHER, code, entry.id())).isEmpty();
        assertThat(entries.standing(OTHER, code, sheet)).isEmpty();
    }

    @Test
    void noJobOfTheProgramAndNobodyElseReadsEntries() {
        String asked = "select id from participation.entries";
        assertThatThrownBy(() -> DATABASE.scenes().job(sql -> sql.sql(asked).query().listOfRows()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () ->
                                DATABASE.scenes()
                                        .reading(
                                                new Scene.Public(),
                                                sql -> sql.sql(asked).query().listOfRows()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatIsTakenBackCountsNoMoreAndItsTraceStays() {
        ReceiptNumber receipt = number();
        entries.enter(OURS, receipt, source(Door.COUNTER), SAID);
        Entry entry = entries.standing(OURS, code, sheet).orElseThrow();
        assertThat(entries.takeBack(OTHER, entry, "Rien à elle", NOW)).isFalse();
        assertThat(entries.takeBack(OURS, entry, "Deux feuilles mêlées.", NOW)).isTrue();
        assertThat(entries.takeBack(OURS, entry, "Encore.", NOW)).isFalse();
        assertThat(open().contributions()).isZero();
        assertThat(open().votes("trees").all()).isZero();
        Entry after = entries.find(OURS, code, entry.id()).orElseThrow();
        assertThat(after.takenBack())
                .isEqualTo(new Entry.TakenBack(NOW, OURS.member(), "Deux feuilles mêlées."));
        assertThat(new Contributions(DATABASE.scenes()).find(receipt).map(Contribution::takenBack))
                .as("who has the receipt reads why")
                .hasValue("Deux feuilles mêlées.");
        assertThat(entries.enter(OURS, number(), source(Door.COUNTER), SAID))
                .as("the sheet is entered again, as it should have been")
                .isTrue();
    }

    @Test
    void nobodyEntersInTheNameOfAnotherBodyOrWithoutBeingAMember() {
        ReceiptNumber number = number();
        for (Scene scene :
                List.of(EntryScene.of(OTHER, number), MemberScene.of(OURS), new Scene.Public())) {
            assertThatThrownBy(() -> insert(scene, number)).isInstanceOf(DataAccessException.class);
        }
    }

    private void insert(Scene scene, ReceiptNumber number) {
        DATABASE.scenes()
                .in(
                        scene,
                        sql ->
                                sql.sql(
                                                """
                                                insert into participation.entries (id, home, consultation, sheet, receipt,
                                                  door, received_on, entered_at, entered_by)
                                                values (:id, :home, :consultation, :sheet, :receipt,
                                                  'post', date '2026-12-01', timestamptz '2026-12-01', :by)
                                                """)
                                        .param("id", UUID.randomUUID())
                                        .param("home", OURS.home().id())
                                        .param("consultation", code)
                                        .param("sheet", sheet.text())
                                        .param("receipt", number.digest())
                                        .param("by", OURS.member())
                                        .update());
    }

    @Test
    void noVoiceComesByAnotherDoorWithoutAnEntry() {
        ReceiptNumber number = number();
        var place =
                new Contributions.Place(
                        new Asking(OURS.home(), code),
                        Door.COUNTER,
                        null,
                        "fr",
                        LocalDate.EPOCH,
                        null);
        assertThatThrownBy(() -> new Contributions(DATABASE.scenes()).leave(number, place, SAID))
                .isInstanceOf(DataAccessException.class);
    }
}
