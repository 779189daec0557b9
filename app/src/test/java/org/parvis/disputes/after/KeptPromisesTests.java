package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Promise;
import org.parvis.disputes.due.DueRounds;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** What was promised has its day, and both say whether it was kept. */
@ProgramTest
class KeptPromisesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired DueRounds rounds;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;
    private LocalDate today;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
        today = ProgramClock.today();
    }

    private static Promise pays(LocalDate by) {
        return new Promise(Promise.Kind.PAY, 86_000L, by, "");
    }

    private long mails(String address, String words) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address) && sent.title().contains(words))
                .count();
    }

    @Test
    void whoeverSomethingIsOwedToIsAskedAfterItsDayAndTheirWordSettlesIt() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        open.agreed(merchant, consumer, pays(today.minusDays(1)));
        rounds.round();
        rounds.round();
        assertThat(mails(open.consumer, "ce qui vous était promis est-il fait")).isOne();
        assertThat(SentMessages.to(program, open.consumer).text())
                .contains(open.path + "/suite")
                .doesNotContain("860", "canapé");
        assertThat(mails(open.merchant, "est-il fait")).isZero();

        assertThat(consumer.open("/fr/dossiers/" + open.receipt.reference()).text())
                .contains("Dites si ce qui vous était promis est fait");
        consumer.open(open.path).page();
        assertThat(consumer.page().select("a[href$=/suite]")).isNotEmpty();
        assertThat(consumer.open(open.path + "/suite").text())
                .contains(
                        "C’est à vous", "Dites si ce qui vous était promis est fait, au plus tard")
                .contains("860,00", "Personne ne l’a confirmé", "Est-ce fait");
        consumer.submit(open.path + "/suite", "how", "not").follow();
        assertThat(consumer.text())
                .contains("Pas tenue", "Ce qui était promis n’est pas fait")
                .doesNotContain("C’est à vous");
        tables.drain();
        assertThat(mails(open.merchant, "il y a du nouveau")).isPositive();
        assertThat(merchant.open(open.path + "/suite").text())
                .contains("Ann Achat : ce n’est pas fait", "Pas tenue");
    }

    @Test
    void whoOwesCannotSayAloneThatItIsKeptAndTwoWordsThatDifferAreAQuarrel() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        open.agreed(merchant, consumer, pays(today.minusDays(1)));
        String path = open.path + "/suite";
        merchant.open(path).submit(path, "how", "kept").follow();
        assertThat(merchant.text()).contains("Vous : c’est fait", "Personne ne l’a confirmé");
        consumer.open(path).submit(path, "how", "part").follow();
        assertThat(consumer.text())
                .contains("Contestée", "Les deux parties ne disent pas la même chose");
        consumer.submit(path, "how", "kept").follow();
        assertThat(consumer.text()).contains("Tenue", "Tout ce qui était promis est fait");
    }

    @Test
    void whoeverPromisedIsRemindedBeforeTheDayAndBothMaySayEarlyThatItIsDone() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        Promise back = new Promise(Promise.Kind.GIVE_BACK, null, today.plusDays(2), "");
        open.agreed(merchant, consumer, pays(today.plusDays(2)), back);
        rounds.round();
        rounds.round();
        assertThat(mails(open.merchant, "le jour d’une promesse approche")).isOne();
        assertThat(mails(open.consumer, "le jour d’une promesse approche")).isOne();
        String path = open.path + "/suite";
        assertThat(merchant.open(path).text())
                .contains(
                        "C’est à vous", "Faites ce que vous avez promis au plus tard le", "À venir")
                .contains("avec Ann Achat")
                .doesNotContain("Ce n’est pas fait");
        consumer.open(path).forge(path + "?number=1", "how", "not");
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(consumer.text()).contains("qu’une fois son jour passé");
        consumer.forge(path + "?number=1", "how", "kept");
        assertThat(consumer.open(path).text()).contains("Tenue");
        consumer.forge(path + "?number=99999999999", "how", "perhaps");
        assertThat(consumer.status()).isEqualTo(409);
    }

    @Test
    void whoeverSaidThatItIsDoneWaitsForTheOtherToConfirmIt() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        open.agreed(merchant, consumer, pays(today.plusDays(9)));
        String path = open.path + "/suite";
        assertThat(consumer.open(path).text())
                .contains("Meubles Fictifs a jusqu’au", "Rien à faire pour vous d’ici là")
                .doesNotContain("C’est à vous");
        merchant.open(path).submit(path, "how", "kept").follow();
        assertThat(merchant.text())
                .contains("Vous avez dit que c’est fait : Ann Achat peut le confirmer")
                .doesNotContain("C’est à vous");
        assertThat(consumer.open(path).text())
                .contains("Meubles Fictifs dit que c’est fait : confirmez-le si c’est le cas");
    }

    @Test
    void theTalkEndsByTheClockAndItIsAnActThatItDid() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        open.agreed(merchant, consumer, pays(today.plusDays(9)));
        assertThat(consumer.open(open.path + "/suite").text())
                .contains("Vous pouvez vous écrire à la table jusqu’au");
        int moved =
                TestDatabase.owner(url)
                        .sql(
                                "update disputes.due set due_at = ? where case_file = ? and"
                                        + " what = 'end'")
                        .params(List.of(today, open.receipt.file().id()))
                        .update();
        assertThat(moved).isOne();
        consumer.open(open.path);
        rounds.round();
        tables.drain();
        // the page was open since before
        consumer.forge(open.path + "?then=say", "text", "Encore un mot.");
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(merchant.open(open.path + "/suite").text())
                .contains("plus personne n’écrit à la table");
        assertThat(consumer.open("/fr/dossiers/" + open.receipt.reference()).text())
                .contains("Les échanges après l’entente sont finis");
    }

    @Test
    void nobodyElseSeesWhatFollows() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        assertThat(consumer.open(open.path + "/suite").status()).isEqualTo(404);
        open.agreed(open.merchant(), consumer, pays(today.plusDays(9)));
        assertThat(tables.open().merchant().open(open.path + "/suite").status()).isEqualTo(404);
        assertThat(tables.browser().open(open.path + "/suite").status()).isEqualTo(404);
        assertThat(consumer.open("/en/disputes/" + open.receipt.reference() + "/follow-up").text())
                .contains("After the dispute", "has until", "To come");
    }
}
