package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.spi.FileActs;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads what of a dispute on pages, by whom and wherever it stands. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputeMatrixTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private final List<CastTable> tables = new ArrayList<>();

    @BeforeAll
    void open() throws Exception {
        DisputeCast cast = new DisputeCast(mvc, program, url);
        for (HowFar at : HowFar.values()) {
            tables.add(cast.table(at));
        }
    }

    private CastTable table(HowFar at) {
        return tables.stream().filter(one -> one.at == at).findFirst().orElseThrow();
    }

    @Test
    void onPagesEverybodyReadsWhatIsForThemAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (CastTable table : tables) {
            for (String who : DisputeReaders.EVERYBODY) {
                String pages = table.pages(who);
                for (String word : DisputeReaders.WORDS.keySet()) {
                    cells++;
                    if (pages.contains(word) != table.reads(who, word)) {
                        wrong.add(table.at + " " + who + " " + word);
                    }
                }
                for (String paper : DisputeReaders.PAPERS.keySet()) {
                    cells++;
                    boolean given = table.asks(who, table.open.path + paper).status() == 200;
                    if (given != table.gets(who, paper)) {
                        wrong.add(table.at + " " + who + " " + paper);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(1_400);
    }

    @Test
    void throughActsAloneEverybodyReadsWhatIsForThemAndNothingElse() {
        FileActs acts = program.getBean(FileActs.class);
        DisputeKinds own = program.getBean(DisputeKinds.class);
        List<String> wrong = new ArrayList<>();
        for (CastTable table : tables) {
            for (String who : DisputeReaders.EVERYBODY) {
                String said = acts.said(own, table.who(who), table.file()).toString();
                for (String word : DisputeReaders.WORDS.keySet()) {
                    if (said.contains(word) != table.reads(who, word)) {
                        wrong.add(table.at + " " + who + " " + word);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLetterWithItsCodeIsOpenedByTheBodyThatMailsItAndByNobodyElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (CastTable table : tables) {
            assertThat(table.letter().isEmpty()).as(table.at.name()).isEqualTo(table.at.over());
            String letter = table.letter().orElse("/fr/equipe/lettres/none/pdf");
            for (String who : DisputeReaders.EVERYBODY) {
                boolean opened = table.asks(who, letter).status() == 200;
                if (opened != (who.equals("opc-agent") && !table.at.over())) {
                    wrong.add(table.at + " " + who);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoDoesNotFeelSafeIsReadByTheirOwnSideAndWhoMediatesAlone() throws Exception {
        FileActs acts = program.getBean(FileActs.class);
        DisputeKinds own = program.getBean(DisputeKinds.class);
        CastTable table = table(HowFar.APART);
        for (String who : DisputeReaders.EVERYBODY) {
            assertThat(table.pages(who).contains("ne se sent pas en sécurité, depuis"))
                    .as(who)
                    .isEqualTo(who.equals("mediator"));
            assertThat(acts.said(own, table.who(who), table.file()).toString().contains("Left["))
                    .as(who)
                    .isEqualTo(List.of("consumer", "consumer by code", "mediator").contains(who));
            assertThat(
                            acts.said(own, table.who(who), table.file())
                                    .toString()
                                    .contains("mot-du-besoin"))
                    .as(who)
                    .isEqualTo(List.of("merchant", "second merchant", "mediator").contains(who));
            assertThat(table.asks(who, table.open.path + "/pause").status() == 200)
                    .as(who)
                    .isEqualTo(table.here(who) && !DisputeReaders.SUPPORTS.contains(who));
        }
    }

    @Test
    void theBodyLearnsThatSomethingWasSaidAndNotWhat() throws Exception {
        assertThat(table(HowFar.AGREED).pages("opc-agent"))
                .contains("Réclamation prête", "Commerçant invité", "Entente signée")
                .doesNotContain("860", "1 080");
    }

    @Test
    void nobodyWritesInTheRoomOfAnother() throws Exception {
        DisputeTables.Open open = table(HowFar.NEGOTIATING).open;
        Browser merchant = open.merchant();
        merchant.open(open.path).overwrite("room", "consumer");
        merchant.submit(open.path, "then", "confide", "text", "De force.");
        assertThat(merchant.status()).isEqualTo(409);
        assertThat(open.now().room(Side.CONSUMER))
                .noneMatch(line -> line.text().equals("De force."));
    }
}
