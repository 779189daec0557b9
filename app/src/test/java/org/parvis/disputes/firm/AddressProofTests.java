package org.parvis.disputes.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeTables;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** The code of one dispute opens that dispute; what its address has opens by a code of its own. */
@ProgramTest
class AddressProofTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private ProofForms proofs;
    private DisputeTables tables;
    private DisputeTables.Open first;
    private DisputeTables.Open second;
    private Browser merchant;

    @BeforeEach
    void twoOfOneAddress() throws Exception {
        proofs = new ProofForms(program);
        tables = new DisputeTables(mvc, program);
        first = tables.open();
        second = tables.open("Meubles Fictifs", Map.of("merchant_email", first.merchant));
        merchant = first.merchant();
        tables.drain();
    }

    private Browser all(Browser who) throws Exception {
        return who.open(first.path + "/tous");
    }

    @Test
    void aStrangerWithTheCodeOfOneSeesNoOtherOnAPageOrInTheDatabase() throws Exception {
        proofs.proves(merchant, first, first.merchant);
        String kept = first.path + "/modeles";
        merchant.open(kept).submit(kept, "then", "keep", "name", "Réparer", "words", "Chez vous.");
        Browser stranger = first.merchant();
        assertThat(stranger.open(first.path).status()).isEqualTo(200);
        assertThat(all(stranger).location()).startsWith(first.path + "/preuve");
        assertThat(stranger.follow().text()).doesNotContain(second.receipt.reference());
        assertThat(stranger.open(kept).location()).startsWith(first.path + "/preuve");
        stranger.open(first.path).forge(first.path + "/tous", "other", second.receipt.reference());
        assertThat(stranger.location()).startsWith(first.path + "/preuve");
        assertThat(stranger.open(second.path).status()).isEqualTo(404);
        ProofForms.asks(stranger, first);
        for (String table : new String[] {"seats", "templates", "proofs"}) {
            assertThat(proofs.rows(table, stranger, first.merchant)).as(table).isZero();
            assertThat(proofs.rows(table, merchant, first.merchant)).as(table).isPositive();
        }
    }

    @Test
    void thePageSaysWhereTheCodeWentAndUntilWhenItIsTyped() throws Exception {
        String path = first.path + "/preuve";
        assertThat(merchant.open(path).text()).contains("Prouvez d’abord", "b•••@commerce.example");
        assertThat(merchant.text()).doesNotContain(first.merchant);
        assertThat(merchant.page().select("#code")).isEmpty();
        ProofForms.asks(merchant, first);
        assertThat(merchant.text())
                .contains("Un code part vers b•••@commerce.example", "Écrivez-le ici avant");
        merchant.submit(path, "then", "type", "code", "");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(merchant.page().select("#code-error").text()).contains("six chiffres");
    }

    @Test
    void aWrongCodeIsSaidAtItsFieldAndTooManyTriesEndIt() throws Exception {
        ProofForms.asks(merchant, first);
        String code = proofs.code(first.merchant);
        for (int left = 4; left > 0; left--) {
            ProofForms.types(merchant, first, ProofForms.other(code));
            assertThat(merchant.status()).isEqualTo(422);
            assertThat(merchant.page().select("#code-error").text())
                    .contains(left == 1 ? "Il reste 1 essai." : "Il reste " + left + " essais.");
        }
        ProofForms.types(merchant, first, ProofForms.other(code));
        assertThat(merchant.text()).contains("Ce code ne sert plus. Recevez-en un nouveau.");
        assertThat(merchant.page().select("#code")).isEmpty();
        merchant.forge(first.path + "/preuve?then=type", "code", code);
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(all(merchant).status()).isEqualTo(303);
    }

    @Test
    void aCodeServesOnceAndOnlyInTheBrowserThatAskedForIt() throws Exception {
        Browser stranger = ProofForms.asks(first.merchant(), first);
        String theirs = proofs.code(first.merchant);
        ProofForms.asks(merchant, first);
        String code = proofs.code(first.merchant);
        ProofForms.types(stranger, first, code.equals(theirs) ? ProofForms.other(code) : code);
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(ProofForms.types(merchant, first, code).location())
                .isEqualTo(first.path + "/tous");
        assertThat(merchant.follow().text()).contains(second.receipt.reference());
        merchant.forge(first.path + "/preuve?then=type", "code", code);
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(all(merchant).status()).isEqualTo(200);
    }

    @Test
    void whatIsOverOpensNothing() throws Exception {
        ProofForms.asks(merchant, first);
        String late = proofs.code(first.merchant);
        Browser page = merchant.otherTab().open(first.path + "/preuve");
        ends();
        ProofForms.types(page, first, late);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Ce code ne sert plus");
        proofs.proves(merchant, first, first.merchant);
        assertThat(all(merchant).status()).isEqualTo(200);
        assertThat(proofs.rows("seats", merchant, first.merchant)).isEqualTo(2);
        ends();
        assertThat(all(merchant).location()).startsWith(first.path + "/preuve");
        assertThat(proofs.rows("seats", merchant, first.merchant)).isZero();
    }

    /** As if an hour had gone by. */
    private void ends() {
        TestDatabase.owner(url)
                .sql("update disputes.proofs set ends_at = now() - interval '1 second'")
                .update();
    }

    @Test
    void whatOneAddressProvedOpensNoOther() throws Exception {
        DisputeTables.Open other = tables.open();
        Browser both = other.merchant();
        proofs.proves(both, other, other.merchant);
        String link = first.link(first.merchant);
        both.open(link).submit(link).follow();
        both.submit(
                "/fr/suivi",
                "reference",
                first.receipt.reference(),
                "code",
                first.code(first.merchant));
        assertThat(both.open(first.path).status()).isEqualTo(200);
        assertThat(all(both).location()).startsWith(first.path + "/preuve");
        assertThat(proofs.rows("seats", both, first.merchant)).isZero();
        assertThat(proofs.rows("seats", both, other.merchant)).isOne();
    }

    @Test
    void nobodyIsFloodedWithCodes() throws Exception {
        String path = first.path + "/preuve";
        int codes = proofs.codes(first.merchant).size();
        for (int time = 0; time < 6; time++) {
            merchant.open(path).submit(path, "then", "send");
            older();
        }
        assertThat(merchant.status()).isEqualTo(429);
        assertThat(merchant.text()).contains("Nous avons déjà envoyé plusieurs codes");
        assertThat(proofs.codes(first.merchant)).hasSize(codes + 5);
    }

    /** What is asked for twice within half a minute is sent once. */
    private void older() {
        TestDatabase.owner(url)
                .sql("update disputes.proofs set ends_at = ends_at - interval '1 minute'")
                .update();
    }

    @Test
    void whatAnAddressProvedGoesWithItsFiles() throws Exception {
        proofs.proves(merchant, first, first.merchant);
        for (DisputeTables.Open open : List.of(first, second)) {
            program.getBeanProvider(HoldsPersonalData.class).stream()
                    .filter(place -> place.place().equals("disputes.seats"))
                    .forEach(place -> place.erase(open.receipt.file()));
        }
        assertThat(proofs.rows("proofs", merchant, first.merchant)).isZero();
        assertThat(proofs.rows("seats", merchant, first.merchant)).isZero();
    }

    @Test
    void whoeverElseSitsThereHasNoSuchPage() throws Exception {
        String path = first.path + "/preuve";
        assertThat(first.consumer().open(path).status()).isEqualTo(404);
        assertThat(tables.browser().open(path).status()).isEqualTo(404);
    }
}
