package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Beside;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.Description;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.springframework.beans.factory.BeanFactory;

/** Brings tables of the City to everybody, as its designer and its person in charge do. */
public final class Publishing {
    private final DataDrafts drafts;
    private final DataRelease release;
    private final DataRecall recall;
    private final DraftRisk risk;
    private final TableReading reading;
    private final Members members;

    public Publishing(BeanFactory beans) {
        drafts = beans.getBean(DataDrafts.class);
        release = beans.getBean(DataRelease.class);
        recall = beans.getBean(DataRecall.class);
        risk = beans.getBean(DraftRisk.class);
        reading = beans.getBean(TableReading.class);
        members = beans.getBean(Members.class);
    }

    public Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    Came came(String text) throws Exception {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return new Came("a.csv", reading.read(new ByteArrayInputStream(file)).orThrow());
    }

    DataLife life(String name) {
        return drafts.find(agent("vq-responsible"), name).orElseThrow();
    }

    public void begin(String name) throws Exception {
        assertThat(drafts.begin(agent("vq-designer"), name, came("mot\nun\n")))
                .isInstanceOf(Outcome.Ok.class);
    }

    public void publish(String name, String text) throws Exception {
        publish(name, text, Beside.NONE);
    }

    /** The same with documentation, services and a series beside it. */
    public void publish(String name, String text, Beside beside) throws Exception {
        Actor.Agent author = agent("vq-designer");
        if (drafts.find(author, name).isEmpty()) {
            drafts.begin(author, name, came(text));
        } else {
            drafts.renew(author, life(name), came(text));
        }
        LocalizedText words =
                LocalizedText.of("Lignes à reprendre " + name, "Rows to take back " + name);
        Draft draft = DataDoor.draft(life(name));
        var columns =
                draft.columns().stream()
                        .map(column -> column.described(words, LocalizedText.EMPTY))
                        .toList();
        var said =
                new Description(
                        words,
                        words,
                        LocalizedText.EMPTY,
                        List.of("GOVE"),
                        "cc-by",
                        "NEVER",
                        "donnees@ville.example",
                        Coverage.NONE,
                        beside);
        var nobody = new PeopleSaid(PeopleSaid.Rows.OTHERS, author.member(), Map.of(), "");
        drafts.save(author, life(name), draft.with(columns).with(said, "").with(nobody));
        release(name);
    }

    /** Says whom to ask and that nobody is in it, and brings it to everybody. */
    public void finish(String name) {
        Actor.Agent author = agent("vq-designer");
        Draft draft = DataDoor.draft(life(name));
        Description said = draft.description();
        Description whole =
                new Description(
                        said.title(),
                        said.summary(),
                        said.keywords(),
                        said.themes(),
                        said.licence(),
                        said.frequency(),
                        "donnees@ville.example",
                        said.coverage(),
                        said.beside());
        var nobody = new PeopleSaid(PeopleSaid.Rows.OTHERS, author.member(), Map.of(), "");
        drafts.save(author, life(name), draft.with(whole, "").with(nobody));
        release(name);
    }

    /** Asks for the release of what is prepared, and signs it. */
    public void release(String name) {
        int seen = DataDoor.draft(life(name)).revision();
        assertThat(release.submit(agent("vq-designer"), life(name), seen)).isEmpty();
        Actor.Agent signer = agent("vq-responsible");
        var found = risk.of(signer, life(name));
        var marked = new DataRelease.Marked(seen, found.digest(), risk.marks(found));
        assertThat(release.sign(signer, life(name), marked)).isInstanceOf(Outcome.Ok.class);
    }

    /** Begins the next version of what is public. */
    public void renew(String name, String text) throws Exception {
        assertThat(drafts.renew(agent("vq-designer"), life(name), came(text)))
                .isInstanceOf(Outcome.Ok.class);
    }

    /** What stands in the way of taking a version back; nothing when it is done. */
    public List<String> recall(String by, String name, int number, String reason) {
        var asked = new DataRecall.Asked(number, reason, true);
        return recall.recall(agent(by), life(name), asked).stream().map(Refusal::key).toList();
    }
}
