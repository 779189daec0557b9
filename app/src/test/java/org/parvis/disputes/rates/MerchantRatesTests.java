package org.parvis.disputes.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeTables;
import org.parvis.identity.web.Browser;
import org.parvis.testing.OwnCode;
import org.parvis.testing.ProgramTest;

/** A merchant reads its rates first, and nobody reads them before, nor ever those of too few. */
@ProgramTest
class MerchantRatesTests extends RatesFixture {
    @Test
    void aMerchantIsToldFirstAndItsRatesArePublicOnceItsDaysAreOver() throws Exception {
        DisputeTables.Open open = told(LEAST);
        assertThat(mails(open, "vos taux deviendront publics")).isOne();
        assertThat(everybody()).doesNotContain(name).contains("Démonstration");
        Browser merchant = open.merchant();
        assertThat(merchant.open(open.path).text()).contains("Vos taux publics");
        assertThat(merchant.open(open.path + "/suite").text()).contains("Vos taux publics");
        assertThat(merchant.open(open.path + "/taux").text())
                .contains("C’est à vous", "ils deviennent publics après le", "Nom montré : " + name)
                .contains("50 %", "40 %", "Une réponse dans 5 différends sur 10");
        later(open);
        assertThat(everybody()).contains(name, "50 %", "40 %");
        assertThat(merchant.open(open.path + "/taux").text()).contains("Vos taux sont publics");
        assertThat(tables.browser().open("/en/disputes/merchants").text()).contains(name, "50%");
    }

    @Test
    void theNameIsTheOneThatMostOfThoseWhoHadADisputeTyped() throws Exception {
        DisputeTables.Open open = tables.open("Voleurs " + name, Map.of());
        for (String typed : List.of(name, " " + name.toUpperCase(Locale.ROOT) + " ")) {
            tables.open(typed, Map.of("merchant_email", open.merchant));
        }
        told(open, LEAST - 1);
        assertThat(open.merchant().open(open.path + "/taux").text())
                .contains("Nom montré : " + name)
                .doesNotContain("Voleurs");
    }

    @Test
    void underTheLeastNumberNobodyIsToldAndWhatFallsUnderItDisappears() throws Exception {
        DisputeTables.Open few = told(LEAST - 1);
        assertThat(mails(few, "taux")).isZero();
        assertThat(few.merchant().open(few.path + "/taux").text())
                .contains("Rien n’est public", "au moins 10 différends")
                .doesNotContain("50 %", "C’est à vous");
        name = "Meubles " + UUID.randomUUID();
        DisputeTables.Open open = told(LEAST);
        later(open);
        assertThat(everybody()).contains(name);
        owner().sql(
                        """
                        delete from disputes.courses where case_file = (select min(case_file::text)::uuid
                          from disputes.courses where merchant = (select merchant
                            from disputes.courses where case_file = :file) and case_file <> :file)
                        """)
                .param("file", open.receipt.file().id())
                .update();
        assertThat(everybody()).doesNotContain(name);
    }

    @Test
    void ofAMerchantWhoNeverCameOrWhoseNoticeCameBackNothingIsSaid() throws Exception {
        DisputeTables.Open never = tables.open(name, Map.of());
        tables.drain();
        others(never, LEAST);
        never.consumer().open(never.path).submit(never.path, "then", "end", "text", "Silence.");
        tables.drain();
        assertThat(mails(never, "taux")).isZero();

        name = "Meubles " + UUID.randomUUID();
        DisputeTables.Open open = told(LEAST);
        assertThat(
                        owner().sql(
                                        """
                                        update post.messages set status = 'bounced', settled_at = now()
                                        where file = ? and key like '%:rate'
                                        """)
                                .param(open.receipt.file().id())
                                .update())
                .isOne();
        later(open);
        assertThat(everybody()).doesNotContain(name);
        assertThat(open.merchant().open(open.path + "/taux").text())
                .contains("L’avis ne vous a pas été remis");
    }

    @Test
    void amongManyMerchantsOneIsFoundByPartOfItsNameAndNoneIsLeftOut() throws Exception {
        DisputeTables.Open open = told(LEAST);
        later(open);
        String mark = OwnCode.after("Zéphyr");
        namesakes(open, mark, 250);
        String page = "/fr/differends/commercants?q=" + mark.replace("é", "E");
        Set<String> shown = new TreeSet<>();
        int pages = 0;
        for (Browser at = tables.browser().open(page); pages < 10; pages++) {
            at.page().select("tbody tr > :first-child").forEach(cell -> shown.add(cell.text()));
            Element next = at.page().selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            at.open(next.attr("href"));
        }
        assertThat(shown).hasSize(250).allMatch(name -> name.startsWith(mark));
        assertThat(pages).isEqualTo(2);
        assertThat(tables.browser().open(page + "%00rien").text())
                .contains("Aucun commerçant de ce nom");
    }

    /** Others whose rates are public and who had the disputes of that one. */
    private void namesakes(DisputeTables.Open open, String mark, int many) {
        owner().sql(
                        """
                        with others as (
                          insert into disputes.merchant_rates
                            (home, service, merchant, name, case_file, told_on, until, public_on)
                          select home, service, :mark || n, :mark || ' ' || n, case_file, told_on, until, public_on
                          from disputes.merchant_rates, generate_series(1, :many) n
                          where case_file = :file returning home, service, merchant)
                        insert into disputes.courses (home, case_file, service, answered, silent,
                          mediated, ending, said, kept, merchant, seen)
                        select home, gen_random_uuid(), service, true, false, false, 'ended', 0, 0, merchant, true
                        from others, generate_series(1, :least)
                        """)
                .param("mark", mark)
                .param("many", many)
                .param("file", open.receipt.file().id())
                .param("least", LEAST)
                .update();
    }
}
