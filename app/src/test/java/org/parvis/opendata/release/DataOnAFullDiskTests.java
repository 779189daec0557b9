package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.opendata.tables.TableMaking;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;

/** A disk that takes no table publishes nothing by half, and the last good version stays. */
@ProgramTest
class DataOnAFullDiskTests {
    private static final String NAME = "disque-plein";

    private static final String TABLE = "mot;km\nun;1,50\ndeux;2,25\ndisque;3,75\n";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired DataDrafts drafts;
    @Autowired DataRelease release;
    @Autowired DraftRisk risk;
    @Autowired TableMaking making;
    @Autowired TableShelf shelf;
    @Autowired PublishedData data;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    /** Of another type than it came with, so that the table is made anew when it is signed. */
    private void readAsText() {
        DataLife life = publishing.life(NAME);
        Draft draft = DataDoor.draft(life);
        List<Column> columns =
                draft.columns().stream().map(column -> column.as(ColumnType.TEXT)).toList();
        assertThat(drafts.save(publishing.agent("vq-designer"), life, draft.with(columns)))
                .isInstanceOf(Outcome.Ok.class);
    }

    /** Where the table would come to stand once it is signed: the disk has something else there. */
    private Path taken() throws Exception {
        Draft draft = DataDoor.draft(publishing.life(NAME));
        String digest = making.typed(draft.source(), draft.columns());
        assertThat(digest).as("another table than the one that came").isNotEqualTo(draft.source());
        Path place = shelf.path(digest);
        Files.delete(place);
        Files.createDirectories(place.resolve("in-the-way"));
        return place;
    }

    private Outcome<Integer> sign(int seen) {
        Actor.Agent signer = publishing.agent("vq-responsible");
        DataLife life = publishing.life(NAME);
        RiskFound found = risk.of(signer, life);
        return release.sign(
                signer, life, new DataRelease.Marked(seen, found.digest(), risk.marks(found)));
    }

    private static Optional<String> refused(Outcome<Integer> told) {
        return told instanceof Outcome.Refused<Integer>(Refusal why)
                ? Optional.of(why.key())
                : Optional.empty();
    }

    @Test
    void aReleaseThatFindsNoRoomIsToldAndIsSignedAgainOnceThereIsSome() throws Exception {
        publishing.publish(NAME, "mot;km\nun;1,50\n");
        Version before = data.find(NAME).orElseThrow();
        publishing.renew(NAME, TABLE);
        readAsText();
        int seen = DataDoor.draft(publishing.life(NAME)).revision();
        Actor.Agent author = publishing.agent("vq-designer");
        assertThat(release.submit(author, publishing.life(NAME), seen)).isEmpty();
        Path place = taken();
        try {
            assertThat(refused(sign(seen))).contains("opendata.refused.room");
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
        assertThat(data.find(NAME)).contains(before);
        Browser anybody = new Browser(mvc, "192.0.2.125").open("/fr/donnees/" + NAME);
        assertThat(anybody.status()).isEqualTo(200);
        assertThat(publishing.life(NAME).state()).isEqualTo(DataLife.State.SUBMITTED);
        assertThat(refused(sign(seen))).isEmpty();
        assertThat(data.find(NAME).orElseThrow().number()).isEqualTo(2);
    }
}
