package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.State;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A module that cases has never heard of adds acts of its own to files. */
@NeighboursTest
class NeighboursTests {
    private static final LocalDate UNTIL = LocalDate.of(2031, 3, 14);

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired FileActs files;
    @Autowired FileParties parties;
    @Autowired FileContents contents;
    @Autowired ActKinds neighbourKinds;
    @Autowired List<AccountData> places;
    @Autowired MessageCatalogue messages;

    private Browser browser;
    private UUID account;
    private UUID neighbour;
    private Receipt file;

    @BeforeEach
    void open() throws Exception {
        String email = "voisine." + Ids.next() + "@example.org";
        browser = People.signUp(mvc, email);
        account = People.account(scenes, email);
        neighbour = Ids.next();
        file =
                new OpenedFiles(program)
                        .open(
                                Channel.WEB,
                                "Un permis",
                                new ActContent.Contact("Ann", email, null, null),
                                account);
    }

    private FileActs.Member member(int seen) {
        return new FileActs.Member(
                new Actor.Agent(Ids.next(), file.file().home(), Role.AGENT), seen);
    }

    private Outcome<Integer> notified() {
        return files.write(
                neighbourKinds,
                member(1),
                file.file(),
                new NeighbourAct.Notified("Agente A. B.", 3, UNTIL));
    }

    private Outcome<Integer> commented() {
        int number =
                parties.join(
                                neighbourKinds,
                                file.file(),
                                FileParties.NewParty.person(
                                        "neighbours.owner", NeighbourAct.NEIGHBOURS, neighbour))
                        .orThrow()
                        .number();
        FileActs.Person bo = new FileActs.Person(neighbour);
        files.write(neighbourKinds, bo, file.file(), new NeighbourAct.Remarked(number, "Il doute."))
                .orThrow();
        return files.write(
                neighbourKinds,
                bo,
                file.file(),
                new NeighbourAct.Commented("Bo Voisin", "La clôture convient."));
    }

    private void story() {
        notified().orThrow();
        commented().orThrow();
        files.write(
                        neighbourKinds,
                        new FileActs.Person(account),
                        file.file(),
                        new NeighbourAct.Replied("Merci à tous."))
                .orThrow();
        files.write(
                        neighbourKinds,
                        member(6),
                        file.file(),
                        new NeighbourAct.Weighed("Agente A. B.", "Rien ne s'oppose."))
                .orThrow();
    }

    @Test
    void itsActsAreToldInBothStoriesInBothLanguages() throws Exception {
        story();
        String person = browser.open("/fr/dossiers/" + file.reference()).page().text();
        assertThat(person)
                .contains("Les voisins sont avisés", "3 voisins", "14 mars 2031")
                .contains("Un voisin a donné son avis", "Bo Voisin – La clôture convient.")
                .contains("Vous avez répondu aux voisins", "Merci à tous.")
                .doesNotContain("Il doute")
                .doesNotContain("Rien ne s")
                .doesNotContain("Avis pesés");
        assertThat(browser.open("/en/files/" + file.reference()).page().text())
                .contains("Neighbours are told", "A neighbour commented", "March 14, 2031");
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get("/fr/equipe/dossiers/" + file.reference()).text())
                .contains("Voisins avisés", "Avis d’un voisin", "Il doute.")
                .contains("Réponse de la personne aux voisins", "Avis pesés", "Agente A. B.");
        assertThat(agent.get("/en/team/files/" + file.reference()).text())
                .contains("Neighbours told", "Opinions weighed");
    }

    /** Another module asks whose file it is: the receipt and the page of the file lead there. */
    @Test
    void whatTheModuleAsksIsTheNextStepAndThenTheirTurn() throws Exception {
        String fence = "a[href='/fr/voisinage/" + file.reference() + "']";
        Document receipt = browser.open("/fr/dossiers/" + file.reference() + "/recu").page();
        assertThat(receipt.select(fence).text()).isEqualTo("Choisir");
        assertThat(browser.open("/fr/dossiers/" + file.reference()).page().select(fence)).isEmpty();
        files.write(
                        neighbourKinds,
                        new FileActs.Program(),
                        file.file(),
                        new NeighbourAct.Asked(FileParties.PERSON, 10))
                .orThrow();
        Document page = browser.open("/fr/dossiers/" + file.reference()).page();
        assertThat(page.select("h2#turn").text()).isEqualTo("Choisissez une clôture");
        assertThat(page.select(fence).text()).isEqualTo("Choisir");
        assertThat(browser.open("/fr/dossiers/" + file.reference() + "/recu").page().select(fence))
                .isEmpty();
    }

    @Test
    void whatItsKindsTellLeavesWithTheDataOfThePersonAndNothingElse() throws Exception {
        story();
        StringBuilder all = new StringBuilder();
        for (AccountData place : places) {
            place.export(account, messages.forLanguage("fr"), into(all));
        }
        assertThat(all.toString())
                .contains("neighbours.notified", "neighbours.commented", "La clôture convient.")
                .doesNotContain("Il doute")
                .doesNotContain("neighbours.weighed")
                .doesNotContain("Rien ne s");
    }

    private static Exported into(StringBuilder all) {
        JsonMapper json = JsonMapper.builder().build();
        return new Exported() {
            @Override
            public void json(String path, Map<String, ?> content) {
                all.append(json.writeValueAsString(content));
            }

            @Override
            public void csv(String path, List<String> columns, Stream<List<String>> rows) {
                all.append(rows.toList());
            }

            @Override
            public void file(String path, InputStream content) {
                all.append(path);
            }
        };
    }

    @Test
    void itReadsItsOwnActsAndThePersonOnlyTheirs() {
        story();
        assertThat(files.said(neighbourKinds, new FileActs.Program(), file.file()))
                .hasSize(5)
                .startsWith(new NeighbourAct.Notified("Agente A. B.", 3, UNTIL))
                .allMatch(NeighbourAct.class::isInstance);
        assertThat(files.said(neighbourKinds, new FileActs.Person(account), file.file()))
                .hasOnlyElementsOfTypes(
                        NeighbourAct.Notified.class,
                        NeighbourAct.Commented.class,
                        NeighbourAct.Replied.class)
                .hasSize(3);
        assertThat(files.said(neighbourKinds, new FileActs.Person(neighbour), file.file()))
                .hasOnlyElementsOfTypes(NeighbourAct.Remarked.class, NeighbourAct.Commented.class)
                .hasSize(2);
        FileActs.Person stranger = new FileActs.Person(Ids.next());
        assertThat(files.said(neighbourKinds, stranger, file.file())).isEmpty();
    }

    @Test
    void itReadsWhatWasAskedInAFileAsWhoeverStandsThere() {
        FileContents.Contents mine =
                contents.of(new FileActs.Person(account), file.file()).orElseThrow();
        assertThat(mine.reference()).isEqualTo(file.reference());
        assertThat(mine.state()).isEqualTo(State.RECEIVED);
        assertThat(mine.answers()).isNotEmpty();
        assertThat(contents.of(new FileActs.Program(), file.file())).contains(mine);
        assertThat(contents.of(new FileActs.Person(Ids.next()), file.file())).isEmpty();
        commented().orThrow();
        assertThat(contents.of(new FileActs.Person(neighbour), file.file()))
                .as("who stands beside does not read what its person asked")
                .isEmpty();
    }

    @Test
    void nobodyWritesTheActsOfAnotherModule() {
        ActKinds same = () -> ActKind.in(NeighbourAct.class);
        assertThat(
                        files.write(
                                same,
                                new FileActs.Program(),
                                file.file(),
                                new NeighbourAct.Heard("Bo", "Bien.", "")))
                .as("whoever only lists the same kinds")
                .isEqualTo(Outcome.refused("cases.refused.kind", "neighbours.heard"));
        assertThat(
                        files.write(
                                neighbourKinds,
                                member(1),
                                file.file(),
                                new TalkAct.Noted("A. B.", "Une note")))
                .as("nor those of cases")
                .isEqualTo(Outcome.refused("cases.refused.kind", "noted"));
        assertThat(files.said(same, new FileActs.Program(), file.file())).isEmpty();
    }

    @Test
    void itsActsHappenWhereTheirKindSaysAndByWhom() {
        assertThat(
                        files.write(
                                neighbourKinds,
                                member(1),
                                file.file(),
                                new NeighbourAct.Weighed("A. B.", "Trop tôt")))
                .isEqualTo(Outcome.refused("cases.refused.transition", "cases.state.received"));
        assertThat(
                        files.write(
                                neighbourKinds,
                                new FileActs.Person(account),
                                file.file(),
                                new NeighbourAct.Weighed("Ann", "Pour moi")))
                .isEqualTo(Outcome.refused("cases.refused.author"));
        notified().orThrow();
        assertThat(notified())
                .as("whoever had not read the latest act")
                .isInstanceOf(Outcome.Refused.class);
    }
}
