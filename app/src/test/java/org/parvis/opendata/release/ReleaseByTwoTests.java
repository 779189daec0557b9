package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** None of those who prepared a dataset makes it public, whatever the program believes. */
@ProgramTest
class ReleaseByTwoTests {
    @Autowired DataDrafts drafts;
    @Autowired DataDraftTable table;
    @Autowired DataRelease release;
    @Autowired DraftRisk risk;
    @Autowired TableReading reading;
    @Autowired Members members;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;

    private Actor.Agent as(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    private DataLife begun(Actor.Agent by, String name) throws Exception {
        byte[] file = "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
        drafts.begin(
                by,
                name,
                new Came("a.csv", reading.read(new ByteArrayInputStream(file)).orThrow()));
        return drafts.find(by, name).orElseThrow();
    }

    private DataLife described(Actor.Agent by, DataLife life) {
        LocalizedText words =
                LocalizedText.of("Des lignes pour essayer.", "Rows to try things out.");
        Draft draft = DataDoor.draft(life);
        List<Column> columns =
                draft.columns().stream()
                        .map(column -> column.described(words, LocalizedText.EMPTY))
                        .toList();
        Description said =
                new Description(
                        words,
                        words,
                        LocalizedText.EMPTY,
                        List.of("GOVE"),
                        "cc-by",
                        "NEVER",
                        "donnees@ville.example");
        drafts.save(by, life, draft.with(columns).with(said, "").with(nobody(by)));
        return drafts.find(by, life.name()).orElseThrow();
    }

    private static PeopleSaid nobody(Actor.Agent by) {
        return new PeopleSaid(PeopleSaid.Rows.OTHERS, by.member(), Map.of(), "");
    }

    private Optional<Integer> signed(Actor.Agent by, DataLife life) {
        Draft draft = DataDoor.draft(life);
        return scenes.in(
                MemberScene.of(by),
                sql ->
                        table.release(
                                sql,
                                life.id(),
                                draft.revision(),
                                new DataDraftTable.Signed(
                                        draft.file(),
                                        new DataDraftTable.Checked(
                                                DataRelease.CHECKS,
                                                draft.people(),
                                                risk.of(by, life))),
                                clock.instant()));
    }

    @Test
    void whoeverPreparedItBeforeAColleagueDoesNotSignIt() throws Exception {
        Actor.Agent first = as("vq-designer");
        Actor.Agent second = as("vq-manager");
        DataLife life = described(second, begun(first, "deux-mains"));
        int seen = DataDoor.draft(life).revision();
        assertThat(release.submit(second, life, seen)).isEmpty();
        DataLife submitted = drafts.find(first, "deux-mains").orElseThrow();
        assertThat(submitted.isOf(first.member())).isTrue();
        assertThat(signed(first, submitted)).isEmpty();
        assertThat(signed(second, submitted)).isEmpty();
        assertThat(signed(as("vq-responsible"), submitted)).contains(1);
    }

    @Test
    void aDraftIsReadByItsBodyAlone() throws Exception {
        DataLife life = begun(as("vq-designer"), "lu-ici-seulement");
        assertThat(drafts(MemberScene.of(as("vq-manager")), life)).isEqualTo(1);
        assertThat(drafts(MemberScene.of(as("opc-responsible")), life)).isZero();
        assertThatThrownBy(() -> drafts(new Scene.Reader(), life))
                .isInstanceOf(DataAccessException.class);
    }

    private int drafts(Scene scene, DataLife life) {
        return scenes.reading(
                scene,
                sql ->
                        sql.sql("select count(*) from opendata.drafts where dataset = ?")
                                .param(life.id())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void nothingIsAskedOfADraftThatMovedOrIsSigned() throws Exception {
        Actor.Agent author = as("vq-designer");
        DataLife seen = described(author, begun(author, "change-entre-temps"));
        DataLife later = described(author, seen);
        int before = DataDoor.draft(seen).revision();
        assertThat(release.submit(author, seen, before))
                .extracting(Refusal::key)
                .containsExactly("opendata.refused.moved");
        int now = DataDoor.draft(later).revision();
        assertThat(release.submit(author, later, now)).isEmpty();
        DataLife submitted = drafts.find(author, "change-entre-temps").orElseThrow();
        assertThat(signed(as("vq-responsible"), submitted)).contains(1);
        assertThat(release.withdraw(author, submitted, now))
                .extracting(Refusal::key)
                .containsExactly("opendata.refused.moved");
    }
}
