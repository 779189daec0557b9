package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.TableFixture;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;

/** Others of a firm come and leave, and who cannot mediate gives way to another. */
@ProgramTest
class AttendanceTests extends TableFixture {
    private static int number;

    private String second;

    @BeforeEach
    void table() {
        second = "commis" + ++number + "@commerce.example";
    }

    private Browser colleague() throws Exception {
        merchant.open(path)
                .submit(
                        path,
                        "then",
                        "colleague",
                        "own",
                        "Bo Boutique",
                        "colleague",
                        "Cléo Commis",
                        "email",
                        second);
        assertThat(merchant.status()).as(merchant.text()).isEqualTo(303);
        return open.invited(second);
    }

    private List<Payload> said() {
        return program.getBean(DisputeFiles.class).said(open.receipt.file());
    }

    @Test
    void severalOfAFirmActEachUnderTheirOwnNameAndAllReadIt() throws Exception {
        Browser colleague = colleague();
        assertThat(colleague.text()).contains("De votre côté", "Bo Boutique, Meubles Fictifs");
        assertThat(said().toString()).as("no act says an address").doesNotContain(second);
        colleague.submit(path, "then", "say", "text", "Je prends la suite.");
        for (Browser other : List.of(consumer, merchant)) {
            assertThat(other.open(path).text())
                    .contains("Cléo Commis, Meubles Fictifs", "Je prends la suite.");
        }
        merchant.submit(path, "then", "say", "text", "Merci, Cléo.");
        assertThat(colleague.open(path).text())
                .containsSubsequence("Vous", "Je prends la suite.", "Bo Boutique, Meubles Fictifs");
    }

    @Test
    void anotherOfTheFirmAnswersForItAndItsDaysEnd() throws Exception {
        Browser colleague = colleague();
        TableForms.offers(colleague, path, "860");
        tables.drain();
        tables.drain();
        TableForms.offers(colleague, path, "900");
        tables.drain();
        assertThat(said()).filteredOn(DisputeAct.Answered.class::isInstance).hasSize(1);
        assertThat(days()).isNotEqualTo("RUNNING");
    }

    @Test
    void whoeverLeavesReadsNothingMoreAndNobodyLeavesTheirFirmWithoutAnybody() throws Exception {
        assertThat(merchant.page().select("[value=leave]")).isEmpty();
        Browser colleague = colleague();
        merchant.open(path).submit(path, "then", "say", "text", "Je vous laisse.");
        merchant.open(path).submit(path, "then", "leave");
        assertThat(merchant.location()).isEqualTo("/fr/suivi");
        assertThat(merchant.open(path).status()).isEqualTo(404);
        colleague.open(path);
        assertThat(colleague.text()).contains("Bo Boutique, Meubles Fictifs", "Je vous laisse.");
        assertThat(colleague.page().select("[value=leave]")).isEmpty();
        colleague.forge(path + "?then=leave", "text", "");
        assertThat(colleague.status()).isEqualTo(409);
        assertThat(colleague.text()).contains("la dernière personne de votre entreprise");
        TableForms.offers(colleague, path, "860");
        TableForms.accepts(consumer, path);
        colleague.open(path).submit(path, "then", "sign", "text", "Cléo Commis");
        consumer.open(path).submit(path, "then", "sign", "text", "Ann Achat");
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.AGREED);
    }

    @Test
    void whatIsNotANameOrAnAddressIsSaidAndKeptAndNobodyIsAskedTwice() throws Exception {
        merchant.submit(
                path,
                "then",
                "colleague",
                "own",
                "",
                "colleague",
                "Cléo",
                "email",
                "pas un courriel");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(merchant.page().select("#colleague").val()).isEqualTo("Cléo");
        assertThat(merchant.page().select("#email").val()).isEqualTo("pas un courriel");
        assertThat(merchant.page().select("#own-error, #email-error")).hasSize(2);
        merchant.submit(
                path, "then", "colleague", "own", "Bo", "colleague", "Ann", "email", open.consumer);
        assertThat(merchant.status()).isEqualTo(409);
        assertThat(merchant.text()).contains("déjà celle de quelqu’un à cette table");
        assertThat(open.now().agents()).hasSize(1);
        consumer.forge(path + "?then=colleague&own=A&colleague=B", "email", second);
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(open.now().agents()).hasSize(1);
    }

    @Test
    void whoCannotMediateSaysWhyLeavesAndAnotherIsDrawnWhoReadsNothingOfBefore() throws Exception {
        Browser first = open.mediated(merchant, consumer);
        assertThat(first.text()).doesNotContain("Vos droits");
        assertThat(consumer.open(path).page().select("a[href=#private-consumer]")).hasSize(1);
        assertThat(consumer.text()).doesNotContain("ou demandez une médiation");
        String name = open.now().mediator().orElseThrow().name();
        consumer.open(path).submit(path, "then", "confide", "text", "mot-pour-la-premiere");
        assertThat(first.open(path).page().select("a[href=#private-consumer]").text())
                .isEqualTo("Répondre à Ann Achat en privé");
        first.open(path).submit(path, "then", "recuse", "text", "Le commerçant est mon cousin.");
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.open(path).status()).isEqualTo(404);
        long mails = mails(open.consumer);
        tables.drain();
        tables.drain();
        assertThat(mails(open.consumer)).isGreaterThan(mails);
        assertThat(open.now().mediator().orElseThrow().name()).isNotEqualTo(name);
        assertThat(said())
                .filteredOn(AttendanceAct.Considered.class::isInstance)
                .hasSize(2)
                .last()
                .asString()
                .contains("=recused");
        for (Browser side : List.of(consumer, merchant)) {
            assertThat(side.open(path).text())
                    .contains(name + " ne mène plus cette médiation depuis")
                    .contains("Le commerçant est mon cousin.")
                    .doesNotContain("mot-pour-la-premiere");
        }
        Browser next = open.invited(open.mediator());
        assertThat(next.text())
                .contains("Dites bonjour aux deux parties")
                .doesNotContain("mot-pour-la-premiere");
        consumer.submit(path, "then", "confide", "text", "mot-pour-la-seconde");
        assertThat(next.open(path).text()).contains("mot-pour-la-seconde");
        next.submit(path, "then", "end", "text", "Sans issue.");
        tables.drain();
        tables.drain();
        assertThat(open.now().destroyed())
                .extracting(KeptAct.TalkDestroyed::rule)
                .containsExactly("recused", "at-the-end");
        assertThat(certificate())
                .contains("à une personne qui se récuse", "dès que la médiation prend fin");
    }

    private String certificate() throws Exception {
        byte[] pdf =
                consumer.open(path + "/suite/destruction.pdf")
                        .body()
                        .getBytes(StandardCharsets.ISO_8859_1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }

    @Test
    void nobodyButWhoMediatesStepsAside() throws Exception {
        open.mediated(merchant, consumer);
        consumer.open(path).forge(path + "?then=recuse", "text", "Pas vous.");
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(open.now().recused()).isEmpty();
    }

    @Test
    void whatWasAskedForInAFileThatIsWithdrawnMeanwhileIsLeft() throws Exception {
        TableForms.offers(merchant, path, "860");
        consumer.open(path).submit(path, "then", "mediate");
        String file = "/fr/dossiers/" + open.receipt.reference();
        consumer.open(file).submit(file + "/retirer");
        tables.drain();
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.CLOSED);
        assertThat(open.now().drawn()).isEmpty();
    }

    private long mails(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .count();
    }
}
