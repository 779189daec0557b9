package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.cases.queue.QueueQuery;
import org.parvis.cases.queue.QueueRow;
import org.parvis.cases.queue.QueueRows;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Ids;

/** A prepared decision waits for its signature, whatever else happens in its file. */
class PreparedDecisionTests {
    /** After these nothing is left to sign: it was sent back, or it is signed. */
    private static final Set<String> OVER = Set.of("sent-back", "decided");

    private static CasesFixture cases;
    private static QueueRows rows;
    private static PlantedActs acts;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
        rows = new QueueRows(TestRoster.of());
        String member = Ids.next().toString();
        acts =
                new PlantedActs(
                        "mot",
                        Map.of(
                                "Assigned.member", member,
                                "SignedOff.member", member,
                                "SentBack.member", member,
                                "HandedOver.member", member,
                                "HandedOver.toHome", cases.home.id().toString(),
                                "Place.thread", Optional.empty()));
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    private static Stream<ActKind<?>> whatMayFollow() {
        return CaseKinds.all().stream()
                .filter(kind -> Transitions.after(State.IN_REVIEW, kind.name()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("whatMayFollow")
    void itStaysToSignAfterEveryKindOfActThatLeavesItStanding(ActKind<?> kind) {
        Receipt file = cases.open("Après " + kind.name());
        append(file, acts.of(CaseKinds.of("prepared")));
        assertThat(toSign()).contains(file.reference());
        append(file, acts.of(kind));
        boolean waits = cases.head(file).state().open() && !OVER.contains(kind.name());
        assertThat(toSign().contains(file.reference())).as(kind.name()).isEqualTo(waits);
        assertThat(DecisionRules.prepared(stored(file)).isPresent())
                .as("and its draft stands as long")
                .isEqualTo(!OVER.contains(kind.name()));
        assertThat(Heads.replay(stored(file), file.reference(), CasesFixture.ZONE).prepared())
                .as("the head can be made again from the acts")
                .isEqualTo(cases.head(file).prepared());
    }

    @Test
    void aFileThatAlsoWaitsForSomebodySaysSoAndStaysToSign() {
        Receipt file = cases.open("Une question reste ouverte");
        append(file, acts.of(CaseKinds.of("prepared")));
        assertThat(cases.head(file).step()).isEqualTo("to-sign");
        append(file, acts.of(CaseKinds.of("asked")));
        assertThat(cases.head(file).step()).isEqualTo("waiting-person");
        assertThat(toSign()).contains(file.reference());
        append(file, acts.of(CaseKinds.of("answered")));
        assertThat(cases.head(file).step()).isEqualTo("to-sign");
    }

    @Test
    void whatIsPreparedAgainAfterItWasSentBackWaitsAgain() {
        Receipt file = cases.open("Renvoyée puis reprise");
        append(file, acts.of(CaseKinds.of("prepared")));
        append(file, acts.of(CaseKinds.of("sent-back")));
        append(file, acts.of(CaseKinds.of("noted")));
        assertThat(toSign()).doesNotContain(file.reference());
        append(file, acts.of(CaseKinds.of("prepared")));
        assertThat(toSign()).contains(file.reference());
    }

    private static void append(Receipt file, ActContent content) {
        cases.scenes.job(
                jobs ->
                        cases.acting
                                .append(
                                        jobs,
                                        cases.store.lock(jobs, file.file()).orElseThrow(),
                                        Acting.Act.of(TestKinds.party(content.kind()), content))
                                .orThrow());
    }

    private static List<StoredAct> stored(Receipt file) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, file.file()));
    }

    private static List<String> toSign() {
        QueueQuery query = QueueQuery.of("to-sign", null, null, null, null, null, null);
        return cases.scenes.reading(
                FileOpenings.scene(cases.agent),
                sql ->
                        rows.all(sql, cases.agent, query, cases.acting.today())
                                .map(QueueRow::reference)
                                .toList());
    }
}
