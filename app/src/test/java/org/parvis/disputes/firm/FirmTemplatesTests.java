package org.parvis.disputes.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.TableFixture;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;

/** A firm keeps what it offers often, for itself. */
@ProgramTest
class FirmTemplatesTests extends TableFixture {
    private static final int MOST = 12;

    private ProofForms proofs;
    private String templates;

    @BeforeEach
    void table() throws Exception {
        proofs = new ProofForms(program);
        merchant = proofs.proves(merchant, open, open.merchant);
        templates = path + "/modeles";
    }

    private Browser keeps(String name) throws Exception {
        return merchant.open(templates)
                .submit(
                        templates,
                        "then",
                        "keep",
                        "name",
                        name,
                        "kinds",
                        "repair",
                        "words",
                        "Nous venons chez vous.");
    }

    @Test
    void whatIsKeptFillsTheFormOfAnyDisputeOfThatAddressAndIsChangedBeforeItIsSent()
            throws Exception {
        assertThat(keeps("Réparer").status()).isEqualTo(303);
        assertThat(merchant.follow().text()).contains("Réparer", "Nous venons chez vous.");
        DisputeTables.Open second =
                tables.open("Meubles Fictifs", Map.of("merchant_email", open.merchant));
        Browser again =
                proofs.proves(second.invited(open.merchant), second, open.merchant)
                        .open(second.path + "/modeles");
        again.open(again.page().select("a[href*='?template=']").attr("href"));
        assertThat(again.page().select("#words").val()).isEqualTo("Nous venons chez vous.");
        assertThat(again.page().select("[name=kinds][value=repair]").hasAttr("checked")).isTrue();
        TableForms.offers(again, second.path, "50", "Nous venons chez vous mardi.");
        tables.drain();
        assertThat(second.consumer().text())
                .contains("Nous venons chez vous mardi")
                .doesNotContain("Réparer");
    }

    @Test
    void nobodyElseSeesThemOnAPageOrInTheDatabase() throws Exception {
        keeps("Réparer");
        assertThat(open.consumer().open(templates).status()).isEqualTo(404);
        DisputeTables.Open other = tables.open();
        Browser another = proofs.proves(other.merchant(), other, other.merchant);
        assertThat(another.open(other.path + "/modeles").text()).doesNotContain("Réparer");
        assertThat(
                        new String(
                                TestDatabase.owner(url)
                                        .sql("select sealed from disputes.templates limit 1")
                                        .query(byte[].class)
                                        .single(),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain("Nous venons", "repair");
        String id =
                TestDatabase.owner(url)
                        .sql("select id::text from disputes.templates limit 1")
                        .query(String.class)
                        .single();
        another.forge(other.path + "/modeles?then=drop", "id", id);
        assertThat(merchant.open(templates).text()).contains("Réparer");
        assertThat(another.open(other.path + "?template=" + id).page().select("#words").val())
                .isEmpty();
    }

    @Test
    void noMoreAreKeptThanTheProgrammeAllowsAndWhatWasTypedComesBack() throws Exception {
        Browser stale = merchant.otherTab().open(templates);
        for (int number = 0; number < MOST; number++) {
            assertThat(keeps("Modèle " + number).status()).isEqualTo(303);
        }
        stale.submit(templates, "then", "keep", "name", "De trop", "words", "Encore un.");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Vous avez déjà 12 modèles");
        assertThat(stale.page().select("#name").val()).isEqualTo("De trop");
        merchant.open(templates).submit(templates, "then", "drop");
        assertThat(keeps("Un autre").status()).isEqualTo(303);
    }

    @Test
    void whatIsEmptyOrTooLongIsSaid() throws Exception {
        merchant.open(templates).submit(templates, "then", "keep", "name", "", "words", "");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(merchant.page().select("#name-error, #words-error")).hasSize(2);
        merchant.submit(templates, "then", "keep", "name", "Long", "words", "x".repeat(2_001));
        assertThat(merchant.status()).isEqualTo(422);
        merchant.forge(templates + "?then=drop", "id", "' or 1=1");
        assertThat(merchant.status()).isEqualTo(303);
    }
}
