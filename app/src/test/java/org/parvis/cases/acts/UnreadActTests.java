package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.kinds.Unread;
import org.parvis.cases.kinds.Upcasters;
import org.parvis.cases.proof.ChainVerification;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.documents.keys.Vault;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.neighbours.NeighbourAct;
import org.parvis.neighbours.NeighbourKinds;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * What another installation, or the same one with a module that is off now, wrote in a file: it is
 * kept as it is, told by a title, and takes nothing from anybody.
 */
@ProgramTest
class UnreadActTests {
    private static final String TITLE = "Un acte que cette installation ne sait pas lire";
    private static final NeighbourAct COMMENT =
            new NeighbourAct.Heard("Bo Voisin", "La clôture convient.", "Il doute.");
    private static final NeighbourAct WEIGHED =
            new NeighbourAct.Weighed("Agente A. B.", "Rien ne s'oppose.");

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired CaseStore store;
    @Autowired Vault vault;
    @Autowired InstantSource time;
    @Autowired ZoneId zone;
    @Autowired List<AccountData> places;
    @Autowired MessageCatalogue messages;

    private Browser person;
    private UUID account;
    private Receipt file;
    private String read = "";
    private String worked = "";

    /** A kind of this module as a later version of the program would write it. */
    private record Later(String by, List<String> paragraphs) implements Payload {
        static final ActKind<Later> KIND =
                ActKind.named("wrote", Later.class)
                        .by(Author.MEMBER)
                        .notified("by paragraphs")
                        .stays(State.ANY)
                        .schema(2)
                        .registered();
    }

    /** A kind whose payload no longer has the shape that its record expects. */
    private record Other(String by, Map<String, String> text) implements Payload {
        static final ActKind<Other> KIND =
                ActKind.named("noted", Other.class)
                        .by(Author.MEMBER)
                        .withinBody()
                        .stays(State.ANY)
                        .registered();
    }

    @BeforeEach
    void open() throws Exception {
        String email = "lectrice." + Ids.next() + "@example.org";
        person = People.signUp(mvc, email);
        account = People.account(scenes, email);
        file =
                new OpenedFiles(program)
                        .open(
                                Channel.WEB,
                                "Un permis",
                                new ActContent.Contact("Ann", email, null, null),
                                account);
        read = "/fr/dossiers/" + file.reference();
        worked = "/fr/equipe/dossiers/" + file.reference();
    }

    private CaseStore knowing(ActKinds... kinds) {
        KindRegister register = new KindRegister(List.of(kinds), MessageCatalogue.fromClassPath());
        return new CaseStore(vault, new ActCodec(new Upcasters(List.of()), register));
    }

    private CaseFile write(CaseStore where, Payload said) {
        return scenes.job(
                jobs ->
                        new Acting(where, vault, time, zone, new Sendings(vault))
                                .append(
                                        jobs,
                                        where.lock(jobs, file.file()).orElseThrow(),
                                        Acting.Act.of(TestKinds.party(said.kind()), said))
                                .orThrow());
    }

    private void weighed() {
        write(store, new CourseAct.Assigned(Ids.next().toString(), "Agente A. B."));
        write(withTheModule(), WEIGHED);
    }

    private CaseStore withTheModule() {
        return knowing(new CaseKinds(), new NeighbourKinds());
    }

    private List<StoredAct> acts(CaseStore where) {
        return scenes.job(jobs -> where.acts(jobs, file.file()));
    }

    @Test
    void theBodySeesItByItsTitleInBothLanguages() throws Exception {
        weighed();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get(worked).text()).contains(TITLE).doesNotContain("Rien ne s");
        assertThat(agent.get("/en/team/files/" + file.reference()).text())
                .contains("An act that this installation does not read");
        assertThat(person.open(read).page().text())
                .as("the cautious choice")
                .contains("Demande reçue")
                .doesNotContain(TITLE);
    }

    @Test
    void thePersonSeesOneOfWhichTheActItselfSaysThatItIsTheirs() throws Exception {
        write(withTheModule(), COMMENT);
        assertThat(person.open(read).page().text()).contains(TITLE).doesNotContain("Il doute");
        assertThat(person.open("/en/files/" + file.reference()).page().text())
                .contains("An act that this installation does not read");
        assertThat(exported())
                .as("and what they may read of it leaves with their data")
                .contains("neighbours.heard", "La clôture convient.")
                .doesNotContain("Il doute");
    }

    private String exported() throws Exception {
        StringBuilder all = new StringBuilder();
        JsonMapper json = JsonMapper.builder().build();
        for (AccountData place : places) {
            place.export(
                    account,
                    messages.forLanguage("fr"),
                    new Exported() {
                        @Override
                        public void json(String path, Map<String, ?> content) {
                            all.append(json.writeValueAsString(content));
                        }

                        @Override
                        public void csv(
                                String path, List<String> columns, Stream<List<String>> rows) {
                            all.append(rows.toList());
                        }

                        @Override
                        public void file(String path, InputStream content) {
                            all.append(path);
                        }
                    });
        }
        return all.toString();
    }

    @Test
    void itStaysByteForByteWhateverFollowsAndIsReadWhenTheModuleComesBack() {
        CaseStore with = withTheModule();
        write(with, COMMENT);
        byte[] before = acts(with).getLast().payload();
        CaseFile after = write(store, new TalkAct.Noted("A. B.", "Une note"));
        assertThat(after.lastSeq()).isEqualTo(3);
        StoredAct unread = acts(store).get(1);
        assertThat(unread.content()).isInstanceOf(Unread.class);
        assertThat(Arrays.equals(unread.payload(), before)).isTrue();
        assertThat(acts(store)).as("the proof holds").allMatch(store::covers);
        assertThat(acts(with).get(1).content()).isEqualTo(COMMENT);
        assertThat(Heads.replay(acts(store), file.reference(), zone))
                .usingRecursiveComparison()
                .isEqualTo(after);
    }

    @Test
    void theHeadIsDerivedThroughItAllTheSame() {
        LocalDate until = LocalDate.of(2031, 3, 14);
        write(withTheModule(), new NeighbourAct.Notified("A. B.", 3, until));
        CaseFile told = write(store, new TalkAct.Noted("A. B.", "Une note"));
        assertThat(told.state()).isEqualTo(State.WAITING_THIRD_PARTY);
        assertThat(told.dueOn()).isEqualTo(until);
        CaseFile after = write(store, new ThirdPartyAct.ThirdPartyCommented("Oui", true, until));
        assertThat(after.state()).isEqualTo(State.IN_REVIEW);
        for (CaseStore any : List.of(store, withTheModule())) {
            assertThat(Heads.replay(acts(any), file.reference(), zone))
                    .usingRecursiveComparison()
                    .isEqualTo(after);
        }
    }

    @Test
    void aPackageForTheArchivesHoldsItWhole() throws Exception {
        write(withTheModule(), COMMENT);
        write(store, new CourseAct.Withdrawn("Je renonce", null));
        TeamBrowser responsible = new TeamBrowser(mvc, "vq-responsible");
        byte[] zip =
                responsible.raw(get(worked + "/conservation/paquet.zip")).getContentAsByteArray();
        Map<String, byte[]> entries = PackageVerifier.entries(zip);
        assertThat(entries).containsKey("data/acts/00002-neighbours.heard.json");
        assertThat(PackageVerifier.text(entries, "data/acts/00002-neighbours.heard.json"))
                .contains("Il doute.");
        assertThat(new PackageVerifier(zip).says(zip, null)).startsWith("VERIFIED");
    }

    @Test
    void anActOfTomorrowsSchemaAndOneThatIsNoLongerUnderstoodAreKeptToo() throws Exception {
        write(knowing(() -> List.of(Later.KIND)), new Later("A. B.", List.of("Un", "Deux")));
        write(knowing(() -> List.of(Other.KIND)), new Other("A. B.", Map.of("fr", "Trois")));
        assertThat(acts(store)).hasSize(3).allMatch(store::covers);
        assertThat(acts(store).subList(1, 3))
                .allMatch(act -> act.content() instanceof Unread)
                .noneMatch(act -> act.kind().beyondBody());
        assertThat(new TeamBrowser(mvc, "vq-agent").get(worked).text()).contains(TITLE);
        assertThat(person.open(read).status()).isEqualTo(200);
        assertThat(exported()).doesNotContain("Trois");
    }

    @Test
    void nobodyWritesAnActOfAKindThatIsNotRegistered() {
        Acting acting = new Acting(store, vault, time, zone, new Sendings(vault));
        Outcome<CaseFile> done =
                scenes.job(
                        jobs ->
                                acting.append(
                                        jobs,
                                        store.lock(jobs, file.file()).orElseThrow(),
                                        Acting.Act.of(PartyRole.PROGRAM.number(), COMMENT)));
        assertThat(done).isEqualTo(Outcome.refused("cases.refused.kind", "neighbours.heard"));
        assertThat(acts(store)).hasSize(1);
    }

    @Test
    void theChainOfAFileWithOneVerifies() {
        weighed();
        String id = file.file().id().toString();
        assertThat(program.getBean(ChainVerification.class).verify().broken())
                .noneMatch(line -> line.startsWith(id));
    }
}
