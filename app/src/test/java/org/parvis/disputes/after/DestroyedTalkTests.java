package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.proof.ChainVerification;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableForms;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.PdfSeal;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What was said in private with the mediator ends with the mediation, for everybody. */
@ProgramTest
class DestroyedTalkTests {
    private static final String HERS = "mot-prive-de-la-consommatrice";
    private static final String THEIRS = "mot-prive-du-commerce";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.CANADA_FRENCH);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;

    /** A dispute in which both spoke in private, and those who sit there. */
    private record Table(
            DisputeTables.Open open, Browser merchant, Browser consumer, Browser mediator) {}

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    private Table table() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        Browser mediator = open.mediated(merchant, consumer);
        String path = open.path;
        consumer.open(path).submit(path, "then", "confide", "text", HERS);
        consumer.open(path).submit(path, "then", "confide", "text", HERS + " encore");
        merchant.open(path).submit(path, "then", "confide", "text", THEIRS);
        tables.drain();
        return new Table(open, merchant, consumer, mediator);
    }

    private static void end(Table table) throws Exception {
        String path = table.open().path;
        table.mediator().open(path).submit(path, "then", "end", "text", "Sans issue.");
    }

    /** All that the sealed words of a file give to whoever has every key that is kept of it. */
    private String opened(CaseFileId file) {
        JdbcClient owner = TestDatabase.owner(url);
        Vault vault = program.getBean(Vault.class);
        List<CaseKey> keys =
                program.getBean(Scenes.class)
                        .job(
                                jobs -> {
                                    List<CaseKey> all =
                                            new ArrayList<>(
                                                    vault.compartments(jobs, file).values());
                                    all.add(vault.open(jobs, file));
                                    return all;
                                });
        StringBuilder found = new StringBuilder();
        owner.sql("select seq, sealed from cases.payloads where case_file = ?")
                .param(file.id())
                .query(
                        row -> {
                            byte[] bound =
                                    ("act/" + row.getInt("seq"))
                                            .getBytes(StandardCharsets.US_ASCII);
                            for (CaseKey key : keys) {
                                found.append(opened(vault, key, row.getBytes("sealed"), bound));
                            }
                        });
        return found.toString();
    }

    private static String opened(Vault vault, CaseKey key, byte[] sealed, byte[] bound) {
        try {
            return new String(vault.unseal(key, sealed, bound), StandardCharsets.UTF_8);
        } catch (VaultException another) {
            return "";
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }

    private static byte[] paper(Browser who, String path) throws Exception {
        byte[] pdf = who.open(path).body().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(who.status()).isEqualTo(200);
        assertThat(LetterSeals.check(pdf).standing()).isEqualTo(PdfSeal.Standing.INTACT);
        return pdf;
    }

    @Test
    void onceTheMediationEndedNobodyReadsItByAnyPageNorWithAllKeysThatAreKept() throws Exception {
        Table table = table();
        CaseFileId file = table.open().receipt.file();
        assertThat(opened(file)).contains(HERS, THEIRS);
        end(table);
        tables.drain();

        assertThat(opened(file)).contains("Sans issue.").doesNotContain(HERS, THEIRS);
        assertThat(
                        program.getBean(Scenes.class)
                                .job(jobs -> program.getBean(Vault.class).compartments(jobs, file))
                                .keySet())
                .as("the key of what was said to all stays")
                .anyMatch(number -> number < 0);
        TeamBrowser agent = new TeamBrowser(mvc, "opc-agent");
        String team = "/fr/equipe/dossiers/" + table.open().receipt.reference();
        assertThat(agent.raw(MockMvcRequestBuilders.get(team)).getContentAsString())
                .contains("Destruction de ce qui a été dit en privé")
                .doesNotContain(HERS, THEIRS);
        for (Browser who : List.of(table.merchant(), table.consumer(), table.mediator())) {
            assertThat(who.open(table.open().path).body()).doesNotContain(HERS, THEIRS);
            assertThat(who.open(table.open().path + "/suite").body())
                    .contains("Certificat de destruction")
                    .doesNotContain(HERS, THEIRS);
        }
        assertThat(table.open().now().room(Side.CONSUMER)).isEmpty();
    }

    @Test
    void theActsStayAsFactsAndTheChainStillHolds() throws Exception {
        Table table = table();
        CaseFileId file = table.open().receipt.file();
        end(table);
        tables.drain();
        tables.drain();
        Map<String, Object> kept =
                TestDatabase.owner(url)
                        .sql(
                                """
                                select count(*) filter (where kind = 'disputes.confided') as said,
                                  count(*) filter (where kind = 'disputes.talk-destroyed') as gone
                                from cases.acts where case_file = ?
                                """)
                        .param(file.id())
                        .query()
                        .singleRow();
        assertThat(kept).containsEntry("said", 3L).containsEntry("gone", 1L);
        assertThat(program.getBean(ChainVerification.class).verify().broken())
                .noneMatch(fault -> fault.startsWith(file.id().toString()));
        TestDatabase.owner(url)
                .sql("update cases.compartments set destroyed_at = null where case_file = ?")
                .param(file.id())
                .update();
        assertThat(program.getBean(ChainVerification.class).verify().broken())
                .as("words that are missing without having been destroyed")
                .anyMatch(fault -> fault.startsWith(file.id().toString()));
        TestDatabase.owner(url)
                .sql("update cases.compartments set destroyed_at = now() where case_file = ?")
                .param(file.id())
                .update();
    }

    @Test
    void theCertificateSaysWhatWasDestroyedWhenAndUnderWhichRule() throws Exception {
        Table table = table();
        end(table);
        tables.drain();
        String said = text(paper(table.merchant(), table.open().path + "/suite/destruction.pdf"));
        assertThat(said)
                .contains("3 messages", "Règle du programme", ProgramClock.today().format(MONTH))
                .doesNotContain(HERS, THEIRS);
        assertThat(
                        tables.open()
                                .merchant()
                                .open(table.open().path + "/suite/destruction.pdf")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void anAgreementAndAWithdrawalEndItToo() throws Exception {
        Table table = table();
        String path = table.open().path;
        TableForms.accepts(table.consumer(), path);
        table.merchant().open(path).submit(path, "then", "sign", "text", "Bo Boutique");
        table.consumer().open(path).submit(path, "then", "sign", "text", "Ann Achat");
        tables.drain();
        tables.drain();
        assertThat(table.open().now().stage()).isEqualTo(Dispute.Stage.AGREED);
        assertThat(opened(table.open().receipt.file())).doesNotContain(HERS, THEIRS);

        Table withdrawn = table();
        String file = "/fr/dossiers/" + withdrawn.open().receipt.reference();
        withdrawn.consumer().open(file).submit(file + "/retirer");
        tables.drain();
        assertThat(opened(withdrawn.open().receipt.file())).doesNotContain(HERS, THEIRS);
        assertThat(
                        text(
                                paper(
                                        withdrawn.merchant(),
                                        withdrawn.open().path + "/suite/participation.pdf")))
                .contains("Le dossier a été fermé avant la fin");
    }

    @Test
    void theCertificateOfParticipationSaysWhoAndHowAndNothingThatWasSaid() throws Exception {
        Table table = table();
        String path = table.open().path;
        table.consumer().open(path).submit(path, "then", "say", "text", "mot-de-la-table");
        table.merchant().open(path).submit(path, "then", "end", "text", "mot-de-la-fin");
        tables.drain();
        for (Browser who : List.of(table.consumer(), table.merchant())) {
            assertThat(text(paper(who, path + "/suite/participation.pdf")))
                    .contains("Ann Achat", "Meubles Fictifs", "Aucune entente", "2026")
                    .contains(table.open().now().mediator().orElseThrow().name())
                    .doesNotContain("mot-de", HERS, THEIRS, "860", "canapé");
        }
        DisputeTables.Open silent = tables.open();
        silent.merchant().submit(silent.path, "then", "end", "text", "mot-de-la-fin").follow();
        tables.drain();
        assertThat(text(paper(silent.consumer(), silent.path + "/suite/participation.pdf")))
                .contains("n’a pas participé")
                .doesNotContain("mot-de");
    }

    @Test
    void afterTheDestructionNewsStillReachEverybody() throws Exception {
        Table table = table();
        String path = table.open().path;
        TableForms.accepts(table.consumer(), path);
        table.merchant().open(path).submit(path, "then", "sign", "text", "Bo Boutique");
        table.consumer().open(path).submit(path, "then", "sign", "text", "Ann Achat");
        tables.drain();
        tables.drain();
        long before = mails(table.open().merchant);
        table.consumer().open(path).submit(path, "then", "say", "text", "Merci !");
        tables.drain();
        assertThat(mails(table.open().merchant)).isEqualTo(before + 1);
    }

    private long mails(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .count();
    }
}
