package org.parvis.strategy.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A frozen figure can be cited: it says the same for ever, and proves it. */
@ProgramTest
class SnapshotTests {
    @Autowired Snapshots snapshots;
    @Autowired Measures measures;
    @Autowired MockMvcTester mvc;

    @Test
    void aFrozenFigureStaysAsItWasAndGivesItsDigestAgain() throws Exception {
        record(3);
        snapshots.take();
        Snapshot frozen = snapshots.latest("t3").orElseThrow();
        assertThat(frozen.intact()).isTrue();
        record(4);
        assertThat(snapshots.take()).as("frozen once a day").isZero();
        assertThat(snapshots.find(frozen.digest())).contains(frozen);
        String page = body("/fr/barometre/etats/" + frozen.digest());
        assertThat(page)
                .contains("donne bien cette empreinte")
                .contains(frozen.digest().substring(0, 8));
        String data = body("/en/barometer/states/" + frozen.digest() + ".json");
        assertThat(Snapshot.digest(data)).isEqualTo(frozen.digest());
        String asked = "/fr/barometre/cible-3?b=-"; // an answer to anybody is kept for a moment
        assertThat(body(asked)).contains("/fr/barometre/etats/");
    }

    @Test
    void aContentThatWasChangedNoLongerGivesItsDigest() {
        record(2);
        snapshots.take();
        Snapshot frozen = snapshots.latest("t3").orElseThrow();
        var changed =
                new Snapshot(
                        frozen.digest(),
                        frozen.figure(),
                        frozen.version(),
                        frozen.takenAt(),
                        frozen.content().replace("\"n", "\"m"));
        assertThat(changed.intact()).isFalse();
    }

    @Test
    void whatWasNeverFrozenIsNotFound() {
        assertThat(mvc.get().uri("/fr/barometre/etats/" + "0".repeat(64))).hasStatus(404);
        assertThat(mvc.get().uri("/fr/barometre/etats/abc")).hasStatus(404);
    }

    private void record(int count) {
        Home home = new Home(Ids.next());
        LocalDate day = ProgramClock.countedToday().minusDays(1);
        for (int i = 0; i < count; i++) {
            measures.record(
                    List.of(
                            MeasuredFact.one(
                                            FactKinds.REQUEST_RECEIVED,
                                            home + "/" + i,
                                            new RecordRef("test", home, Ids.next()),
                                            "some-service",
                                            day)
                                    .by(FactKinds.CHANNEL, "web")));
        }
    }

    private String body(String path) throws Exception {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
