package org.parvis.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How somebody says how they want to be told, and by which door they then are. */
@ProgramTest
class NoticePagesTests {
    private static final String PAGE = "/fr/compte/coordonnees";
    private static final Channels.Given GIVEN = new Channels.Given("donne@demande.example", null);

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Channels channels;
    @Autowired Digests digests;
    @Autowired PhoneProofs proofs;

    @Test
    void aTelephoneIsProvedByACodeThenChosenAndTheConsentIsWrittenDown() throws Exception {
        Browser person = People.signUp(mvc, "telephone@avis.example");
        UUID account = People.account(scenes, "telephone@avis.example");
        assertThat(route(account)).isEqualTo(new Route.Email("donne@demande.example", null));

        person.open(PAGE).submit(PAGE, "channel", "sms");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.text()).contains("Ajoutez et confirmez d’abord un numéro");

        person.open(PAGE).submit(PAGE + "/telephone", "phone", "418 643-1344");
        assertThat(person.status()).isEqualTo(303);
        person.open(PAGE).submit(PAGE + "/code", "code", "000 001");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.text()).contains("Il vous reste 4 essais");
        person.open(PAGE).submit(PAGE + "/code", "code", code("+14186431344"));
        assertThat(person.status()).isEqualTo(303);

        person.open(PAGE).submit(PAGE, "channel", "sms");
        assertThat(person.open(PAGE).text())
                .contains("(418) 643-1344, prouvé par un code")
                .contains("Par message texte : accepté le");
        assertThat(route(account)).isEqualTo(new Route.Sms("+14186431344"));

        person.submit(PAGE + "/supprimer", "channel", "sms");
        assertThat(route(account)).isEqualTo(new Route.Email("telephone@avis.example", null));
        assertThat(person.open(PAGE).text()).contains("Par message texte : arrêté le");
    }

    @Test
    void aCodeIsTriedFiveTimesAndNoMore() throws Exception {
        Browser person = People.signUp(mvc, "essais@avis.example");
        person.open(PAGE).submit(PAGE + "/telephone", "phone", "418 643-1345");
        String right = code("+14186431345");
        for (int i = 0; i < 5; i++) {
            person.open(PAGE)
                    .submit(PAGE + "/code", "code", right.equals("000000") ? "111111" : "000000");
        }
        assertThat(person.open(PAGE).page().select("input[name=code]")).isEmpty();
    }

    @Test
    void aNumberWhoseCodeNobodyTypedIsForgotten() throws Exception {
        Browser person = People.signUp(mvc, "oubli@avis.example");
        UUID account = People.account(scenes, "oubli@avis.example");
        person.open(PAGE).submit(PAGE + "/telephone", "phone", "418 643-1346");
        proofs.forgetExpired();
        assertThat(scenes.<Boolean>job(jobs -> proofs.waiting(jobs, account).isPresent())).isTrue();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update correspondence.proofs
                                        set expires_at = expires_at - interval '15 minutes'
                                        where account = ?
                                        """)
                                .param(account)
                                .update());
        assertThat(proofs.forgetExpired()).isPositive();
    }

    @Test
    void whatIsNoNumberAndNoAddressIsSaidAndKept() throws Exception {
        Browser person = People.signUp(mvc, "erreurs@avis.example");
        person.open(PAGE).submit(PAGE + "/telephone", "phone", "12 34");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().expectFirst("#phone").val()).isEqualTo("12 34");
        person.open(PAGE).submit(PAGE + "/adresse", "postal", "14, rue du Papier");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.text()).contains("14, rue du Papier");
        person.open(PAGE).forge(PAGE, "channel", "pigeon");
        assertThat(person.status()).isEqualTo(422);
    }

    @Test
    void paperGoesToTheAddressOfTheAccount() throws Exception {
        Browser person = People.signUp(mvc, "papier@avis.example");
        person.open(PAGE)
                .submit(PAGE + "/adresse", "postal", " 14, rue du Papier \n\nQuébec  G1R 4S9 ");
        person.open(PAGE).submit(PAGE, "channel", "paper");
        assertThat(route(People.account(scenes, "papier@avis.example")))
                .isEqualTo(new Route.Paper("14, rue du Papier\nQuébec  G1R 4S9"));
    }

    @Test
    void oneMailADayCountsWhatIsNewAndNamesNoFile() throws Exception {
        Browser person = People.signUp(mvc, "matin@avis.example");
        UUID account = People.account(scenes, "matin@avis.example");
        person.open(PAGE).submit(PAGE, "channel", "email", "daily", "true");
        assertThat(route(account)).isEqualTo(new Route.Email("matin@avis.example", account));
        CaseFileId file = CaseFileId.next(new Home(Ids.next()));
        for (String key : List.of("wrote:1", "wrote:2", "wrote:1")) {
            scenes.job(
                    jobs -> {
                        digests.add(jobs, account, file, key);
                        return key;
                    });
        }
        assertThat(digests.send()).isPositive();
        assertThat(digests.send()).isZero();
        SentMessages.Sent sent = SentMessages.to(SentMessages.program(mvc), "matin@avis.example");
        assertThat(sent.title()).contains("Du nouveau");
        assertThat(sent.text()).contains("2 nouvelles").contains("/fr/compte");
    }

    private Route route(UUID account) {
        return scenes.job(jobs -> channels.of(jobs, account, GIVEN));
    }

    /** The code in the newest text message to that number. */
    private String code(String number) {
        return SentMessages.code(mvc, number);
    }
}
