package org.parvis.disputes.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.due.DueRounds;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A merchant reads its rates first, may contest them, and nobody reads them before. */
@ProgramTest
class MerchantRatesTests {
    private static final String EVERYBODY = "/fr/differends/commercants";
    private static final String OFFICE = "/fr/equipe/differends/taux";
    private static final int LEAST = 10;

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;
    private String name = "";

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
        name = "Meubles " + UUID.randomUUID();
    }

    /** Other tests count what is there. */
    @AfterEach
    void others() {
        owner().sql(
                        """
                        delete from disputes.courses c where not exists
                          (select from cases.case_files f where f.id = c.case_file)
                        """)
                .update();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(url);
    }

    /** A merchant with so many disputes that are over, the last of which it declined just now. */
    private DisputeTables.Open told(int handled) throws Exception {
        DisputeTables.Open open = tables.open(name, Map.of());
        told(open, handled - 1);
        return open;
    }

    private void told(DisputeTables.Open open, int others) throws Exception {
        Browser merchant = open.merchant();
        tables.drain();
        others(open, others);
        merchant.open(open.path).submit(open.path, "then", "end", "text", "Non merci.");
        tables.drain();
    }

    /** As many that ended in silence, but one in two in an agreement. */
    private void others(DisputeTables.Open open, int many) {
        owner().sql(
                        """
                        insert into disputes.courses (home, case_file, service, answered, silent,
                          mediated, ending, said, kept, merchant, seen)
                        select home, gen_random_uuid(), service, n % 2 = 0, n % 2 = 1, false,
                          case when n % 2 = 0 then 'agreed' else 'ended' end, 0, 0, merchant, false
                        from disputes.courses, generate_series(1, :many) n where case_file = :file
                        """)
                .param("many", many)
                .param("file", open.receipt.file().id())
                .update();
    }

    /** Its days to contest ended yesterday. */
    private void later(DisputeTables.Open open) {
        owner().sql(
                        """
                        with due as (update disputes.due set due_at = now() - interval '1 hour'
                          where case_file = :file and what = 'publish')
                        update disputes.merchant_rates set until = told_on - 1
                        where case_file = :file
                        """)
                .param("file", open.receipt.file().id())
                .update();
        owner().sql(
                        """
                        update post.messages set status = 'sent', settled_at = now()
                        where file = :file and key like '%:rate' and status <> 'bounced'
                        """)
                .param("file", open.receipt.file().id())
                .update();
        program.getBean(DueRounds.class).round();
        tables.drain();
    }

    private String everybody() throws Exception {
        return tables.browser().open(EVERYBODY).text();
    }

    private long mails(DisputeTables.Open open, String words) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(open.merchant) && sent.title().contains(words))
                .count();
    }

    private static Browser contests(Browser merchant, DisputeTables.Open open, String text)
            throws Exception {
        String path = open.path + "/taux";
        return merchant.open(path).submit(path, "text", text);
    }

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

    private String key(DisputeTables.Open open) {
        return owner().sql("select merchant from disputes.merchant_rates where case_file = ?")
                .param(open.receipt.file().id())
                .query(String.class)
                .single();
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

    @ParameterizedTest
    @ValueSource(strings = {"least: 4", "least: dix", "contest-days: 0", "office-days: -1", "x: 1"})
    void aRuleThatWouldSayTooMuchIsRefused(String line, @TempDir Path folder) throws Exception {
        String good = "service: one\nversion: 1\nleast: 5\ncontest-days: 20\noffice-days: 30\n";
        Files.writeString(folder.resolve("one.yaml"), good);
        assertThat(RateRules.load(folder)).isInstanceOf(Outcome.Ok.class);
        String key = line.substring(0, line.indexOf(':'));
        Files.writeString(
                folder.resolve("one.yaml"), good.replaceAll(key + ": .*\n", "") + line + "\n");
        assertThat(RateRules.load(folder)).isInstanceOf(Outcome.Refused.class);
    }
}
