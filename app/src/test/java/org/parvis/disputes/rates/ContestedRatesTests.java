package org.parvis.disputes.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.DisputeTables;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A merchant contests its rates, which stay unsaid until the body answers. */
@ProgramTest
class ContestedRatesTests extends RatesFixture {
    private static final String OFFICE = "/fr/equipe/differends/taux";

    private static Browser contests(Browser merchant, DisputeTables.Open open, String text)
            throws Exception {
        String path = open.path + "/taux";
        return merchant.open(path).submit(path, "text", text);
    }

    private String key(DisputeTables.Open open) {
        return owner().sql("select merchant from disputes.merchant_rates where case_file = ?")
                .param(open.receipt.file().id())
                .query(String.class)
                .single();
    }

    @Test
    void aContestKeepsEverythingUnsaidUntilTheBodyAnswersAndItsFirstAnswerHolds() throws Exception {
        DisputeTables.Open open = told(LEAST);
        Browser merchant = open.merchant();
        assertThat(contests(merchant, open, "Ce n’est pas mon nom de commerce.").status())
                .isEqualTo(303);
        assertThat(merchant.follow().text())
                .contains("L’organisme répond à votre contestation au plus tard le")
                .contains("Ce n’est pas mon nom de commerce.")
                .doesNotContain("C’est à vous");
        later(open);
        assertThat(everybody()).doesNotContain(name);

        TeamBrowser office = new TeamBrowser(mvc, "opc-responsible");
        String key = key(open);
        assertThat(office.get(OFFICE).text())
                .contains(name, "Ce n’est pas mon nom de commerce.", "À répondre au plus tard le");
        assertThat(office.page.expectFirst("#name-" + key).val()).isEqualTo(name);
        String right = "Ameublement " + UUID.randomUUID();
        office.post(
                OFFICE,
                303,
                "merchant",
                key,
                "how",
                "publish",
                "name",
                right,
                "text",
                "Le nom est au registre.");
        assertThat(everybody()).contains(right).doesNotContain(name);
        tables.drain();
        assertThat(mails(open, "réponse à votre contestation")).isOne();
        assertThat(merchant.open(open.path + "/taux").text())
                .contains(
                        "Vos taux sont publics",
                        "Nom montré : " + right,
                        "Le nom est au registre.");
        assertThat(office.get(OFFICE).text()).doesNotContain(name, right);
    }

    @Test
    void whatTheBodyWithholdsIsNeverSaid() throws Exception {
        DisputeTables.Open open = told(LEAST);
        contests(open.merchant(), open, "Ces dossiers ne sont pas les miens.");
        TeamBrowser office = new TeamBrowser(mvc, "opc-responsible");
        office.get(OFFICE);
        String key = key(open);
        office.post(OFFICE, 422, "merchant", key, "how", "", "name", " ", "text", "Court");
        assertThat(office.page.text())
                .contains(
                        "Choisissez si ces taux sont montrés",
                        "Écrivez un nom",
                        "Écrivez de 10 à",
                        "Court");
        office.post(
                OFFICE,
                303,
                "merchant",
                key,
                "how",
                "withhold",
                "name",
                name,
                "text",
                "L’adresse était fausse.");
        later(open);
        assertThat(everybody()).doesNotContain(name);
        assertThat(open.merchant().open(open.path + "/taux").text())
                .contains("Vos taux ne sont pas publics", "L’adresse était fausse.");
    }

    @Test
    void whatIsWrongWithAContestIsSaidAndNothingIsLostNorTakenTwice() throws Exception {
        DisputeTables.Open open = told(LEAST);
        Browser merchant = open.merchant();
        assertThat(contests(merchant, open, "Faux").status()).isEqualTo(422);
        assertThat(merchant.text()).contains("Écrivez de 10 à", "Faux");
        assertThat(contests(merchant, open, "x".repeat(2001)).status()).isEqualTo(422);
        merchant.open(open.path + "/taux");
        Browser again = merchant.otherTab();
        assertThat(contests(merchant, open, "Le nombre est faux.").status()).isEqualTo(303);
        again.forge(open.path + "/taux", "text", "Une autre contestation.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Rien n’est parti");
        DisputeTables.Open late = told(LEAST);
        Browser slow = late.merchant().open(late.path + "/taux");
        later(late);
        slow.forge(late.path + "/taux", "text", "Trop tard, mais écrit.");
        assertThat(slow.status()).isEqualTo(409);
    }

    @Test
    void theRatesOfAMerchantAreForItsFirmAndItsContestForWhoAnswersInThatBody() throws Exception {
        DisputeTables.Open open = told(LEAST);
        contests(open.merchant(), open, "Ces dossiers ne sont pas les miens.");
        assertThat(open.consumer().open(open.path + "/taux").status()).isEqualTo(404);
        assertThat(tables.browser().open(open.path + "/taux").status()).isEqualTo(404);
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.raw(MockMvcRequestBuilders.get(OFFICE)).getStatus()).isEqualTo(403);
        assertThat(new TeamBrowser(mvc, "vq-responsible").get(OFFICE).text()).doesNotContain(name);
        assertThat(waiting("vq-responsible")).isEmpty();
        assertThat(waiting("opc-responsible"))
                .anyMatch(one -> one.merchant().key().equals(key(open)));
    }

    /** Whatever a page would ask. */
    private List<RatesRead.Contested> waiting(String code) {
        Member member = program.getBean(Members.class).byCode(code).orElseThrow();
        Actor.Agent agent = new Actor.Agent(member.id(), member.home(), Role.PERSON_IN_CHARGE);
        return program.getBean(Scenes.class)
                .reading(
                        MemberScene.of(agent),
                        sql -> program.getBean(RatesRead.class).waiting(sql, 50));
    }
}
