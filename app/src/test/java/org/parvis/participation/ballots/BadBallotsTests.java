package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.testing.OwnPackTest;

/** What is no ballot, whoever sends it: a clear refusal, and nothing counted twice. */
@OwnPackTest
class BadBallotsTests extends AtTheVote {
    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal)
                ? refusal.key().substring("participation.ballots.refused.".length())
                : "nothing";
    }

    private int inTheUrn() {
        return many("urn");
    }

    @Test
    void whatIsNoTokenIsRefusedAndStaysOnThePage() throws Exception {
        for (String typed :
                List.of("", " ", "bonjour", "=====", "Zm9v*", "😀😀😀", "<script>", "AAAA")) {
            Browser browser = anybody();
            browser.open(box).submit(box, "token", typed, "choice", "sunday", "then", "cast");
            assertThat(browser.status()).as(typed).isEqualTo(422);
            assertThat(browser.text()).contains("Ce texte n’est pas un jeton");
            assertThat(browser.page().select("input[value=sunday]").hasAttr("checked")).isTrue();
        }
        assertThat(inTheUrn()).isZero();
    }

    @Test
    void aTokenOfAnotherVoteOrWithAForgedSignatureIsRefused() {
        VotingToken mine = VotingToken.read(token()).orElseThrow();
        byte[] forged = mine.signature().clone();
        forged[7] ^= 1;
        assertThat(why(urn.cast(vote(), new VotingToken(mine.prefix(), forged).text(), "sunday")))
                .isEqualTo("otherToken");
        byte[] another = mine.prefix().clone();
        another[0] ^= 1;
        assertThat(
                        why(
                                urn.cast(
                                        vote(),
                                        new VotingToken(another, mine.signature()).text(),
                                        "sunday")))
                .isEqualTo("otherToken");
        Asking elsewhere = new Asking(new Home(UUID.randomUUID()), code);
        assertThat(mine.signedFor(elsewhere, keys.of(elsewhere).key())).isFalse();
        assertThat(mine.signedFor(elsewhere, keys.of(asking()).key()))
                .as("the same code of another body")
                .isFalse();
        assertThat(why(urn.cast(vote(), "A".repeat(555), "sunday"))).isEqualTo("otherToken");
        assertThat(inTheUrn()).isZero();
    }

    @Test
    void aTokenThatComesAgainCountsOnceAlsoInTwoTabsAtOnce() throws Exception {
        String token = token();
        List<Callable<Outcome<String>>> tabs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String choice = i % 2 == 0 ? "sunday" : "saturday";
            tabs.add(() -> urn.cast(vote(), token, choice));
        }
        try (ExecutorService all = Executors.newFixedThreadPool(6)) {
            for (Future<Outcome<String>> one : all.invokeAll(tabs)) {
                assertThat(one.get()).isInstanceOf(Outcome.Ok.class);
            }
        }
        assertThat(inTheUrn()).isEqualTo(1);
    }

    @Test
    void anAccountThatAsksTwiceAtOnceReceivesOneToken() throws Exception {
        UUID account = UUID.randomUUID();
        BallotKey key = keys.of(asking());
        List<Callable<Outcome<byte[]>>> asking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] blinded = new byte[BlindSignature.bytes(key.key())];
            blinded[blinded.length - 1] = (byte) (i + 2);
            asking.add(() -> electors.give(vote(), account, blinded));
        }
        int given = 0;
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            for (Future<Outcome<byte[]>> one : all.invokeAll(asking)) {
                given += one.get() instanceof Outcome.Ok<byte[]> ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(many("ballot_tokens")).isEqualTo(1);
    }

    @Test
    void nobodyVotesBeforeItOpensOrAfterItClosed() throws Exception {
        String token = token();
        toCome();
        assertThat(why(urn.cast(vote(), token, "sunday"))).isEqualTo("over");
        Browser early = anybody();
        assertThat(early.open(box).text()).contains("On pourra voter du");
        over();
        Browser late = anybody();
        assertThat(late.open(box).text()).contains("On ne peut pas voter en ce moment");
        assertThat(why(urn.cast(vote(), token, "sunday"))).isEqualTo("over");
        assertThat(why(electors.give(vote(), UUID.randomUUID(), Bytes.read(token).orElseThrow())))
                .isEqualTo("over");
        assertThat(inTheUrn()).isZero();
    }

    @Test
    void whoeverCountedNeverTakesABallotAgainEvenIfTheFileOpensTheVoteAnew() {
        String token = token();
        urn.cast(vote(), token, "sunday").orThrow();
        tallying.count(asking());
        assertThat(why(urn.cast(vote(), token, "saturday"))).isEqualTo("over");
        byte[] blinded = new byte[BallotKey.BITS / 8];
        blinded[blinded.length - 1] = 2;
        assertThat(electors.give(vote(), UUID.randomUUID(), blinded))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(counted.of(asking()))
                .hasValue(new CountedVotes.Result(1, 1, Map.of("sunday", 1)));
    }

    @Test
    void aChoiceThatIsNoneIsRefused() throws Exception {
        String token = token();
        Browser browser = anybody();
        browser.open(box).submit(box, "token", token, "then", "cast");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Choisissez une réponse", "Votre jeton est valide");
        assertThat(why(urn.cast(vote(), token, "monday"))).isEqualTo("noChoice");
        assertThat(why(urn.cast(vote(), token, "x".repeat(100_000)))).isEqualTo("noChoice");
        assertThat(inTheUrn()).isZero();
    }

    @Test
    void whatIsNoBlindedMessageIsRefused() {
        for (String typed : List.of("", "AA", "pas du texte !", "AQ")) {
            byte[] read = Bytes.read(typed).orElse(new byte[0]);
            assertThat(why(electors.give(vote(), UUID.randomUUID(), read))).isEqualTo("blinded");
        }
        assertThat(many("ballot_tokens")).isZero();
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheDoor() throws Exception {
        Browser browser = anybody();
        assertThat(browser.open(ask).status()).isEqualTo(303);
        assertThat(browser.location()).startsWith("/fr/connexion");
    }

    @Test
    void aReceiptThatIsNoneIsToldSo() throws Exception {
        Browser browser = anybody();
        String receipt = page + "/recu";
        browser.open(receipt).submit(receipt, "number", "BV-1111");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Vérifiez chaque signe");
        browser.open(receipt).submit(receipt, "number", VotingToken.unsigned().receipt(asking()));
        assertThat(browser.text()).contains("Les reçus paraissent après la fin");
    }
}
