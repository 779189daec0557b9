package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.spi.FileEnclosures.Enclosure;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Papers of the table are for those who sit there: not their content, and not their name. */
@ProgramTest
class PapersTests extends TableFixture {
    private static final String NAME = "facture-du-canape.txt";
    private static final String WORDS = "Canapé : 1 240 $, payé le 3 octobre.";

    private static MockPart paper(String name, String words) {
        return new MockPart("papers", name, words.getBytes(StandardCharsets.UTF_8));
    }

    private void attaches(Browser who, MockPart... papers) throws Exception {
        who.open(path).upload(path, "form:has([value=attach])", papers);
    }

    private String address() {
        return path + "/documents/" + open.now().papers().getFirst().it().id();
    }

    @Test
    void whoSitsThereReadsWhatAnotherPutThereAndNobodyElseItsNameOrContent() throws Exception {
        attaches(consumer, paper(NAME, WORDS));
        assertThat(consumer.status()).as(consumer.text()).isEqualTo(303);
        Browser mediator = open.mediated(merchant, consumer);
        for (Browser who : List.of(consumer, merchant, mediator)) {
            assertThat(who.open(path).text()).contains("Les pièces", NAME);
            assertThat(new String(who.open(address()).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(WORDS);
        }
        Browser other = tables.open().merchant();
        for (Browser who : List.of(other, tables.browser())) {
            assertThat(who.open(address()).status()).isEqualTo(404);
        }
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        String team = "/fr/equipe/dossiers/" + open.receipt.reference();
        String id = open.now().papers().getFirst().it().id().toString();
        assertThat(agent.raw(MockMvcRequestBuilders.get(team)).getContentAsString())
                .contains("Pièces à la table")
                .doesNotContain(NAME, "Canapé : 1 240");
        assertThat(agent.raw(MockMvcRequestBuilders.get(team + "/documents/" + id)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPaperIsOfTheCompartmentOfTheTableAndNothingIsLeftWaiting() throws Exception {
        attaches(merchant, paper(NAME, WORDS));
        assertThat(
                        TestDatabase.owner(url)
                                .sql(
                                        """
                                        select d.compartment = a.compartment and d.compartment < 0
                                        from documents.documents d
                                        join cases.acts a on a.case_file = d.file
                                          and a.kind = 'disputes.attached'
                                        where d.file = ? and d.kind = 'enclosure'
                                        """)
                                .param(open.receipt.file().id())
                                .query(Boolean.class)
                                .list())
                .containsExactly(true);
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return TestDatabase.owner(url)
                .sql("select count(*) from documents.held where label = 'enclosure'")
                .query(Integer.class)
                .single();
    }

    @Test
    void anOfferComesWithItsPapers() throws Exception {
        merchant.open(path)
                .upload(
                        path,
                        "form:has([value=offer])",
                        part("amount", "860"),
                        part("words", ""),
                        part("by-day", String.valueOf(ProgramClock.today().getDayOfMonth())),
                        part("by-month", String.valueOf(ProgramClock.today().getMonthValue())),
                        part("by-year", String.valueOf(ProgramClock.today().getYear() + 1)),
                        part("valid", "10"),
                        paper(NAME, WORDS));
        assertThat(merchant.status()).as(merchant.text()).isEqualTo(303);
        assertThat(open.now().offers().getLast().papers())
                .extracting(Enclosure::name)
                .containsExactly(NAME);
        assertThat(consumer.open(path).page().select(".pv-offers a[href$=" + address() + "]"))
                .hasSize(1);
    }

    private static MockPart part(String name, String value) {
        return new MockPart(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeTakenIsSaidBesideTheFieldAndNothingOfItIsKept() throws Exception {
        attaches(consumer, paper(NAME, WORDS), paper("outil.exe", "MZ\u0000\u0001\u0002"));
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(consumer.page().select("#attach-error").text()).contains("type de fichier");
        attaches(consumer);
        assertThat(consumer.status()).isEqualTo(422);
        assertThat(consumer.text()).contains("Choisissez au moins un fichier");
        MockPart[] six =
                IntStream.range(0, 6)
                        .mapToObj(n -> paper(n + NAME, WORDS))
                        .toArray(MockPart[]::new);
        attaches(consumer, six);
        assertThat(consumer.text()).contains("5 fichiers au plus à la fois");
        assertThat(open.now().papers()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void ofOneSideThereAreFiftyAtMost() throws Exception {
        List<Enclosure> many =
                Stream.generate(() -> new Enclosure(Ids.next(), NAME, "text/plain", 10, "00"))
                        .limit(TablePapers.MOST)
                        .toList();
        open.writes(
                        open.who(open.consumer),
                        new DisputeAct.Attached(
                                DisputeTables.by(Side.CONSUMER), many, ProgramClock.now()))
                .orThrow();
        attaches(consumer, paper(NAME, WORDS));
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(consumer.text()).contains("dans un seul fichier PDF");
        attaches(merchant, paper(NAME, WORDS));
        assertThat(merchant.status()).isEqualTo(303);
        assertThat(consumer.open(path + "/documents/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
