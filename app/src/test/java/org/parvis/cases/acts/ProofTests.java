package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.proof.ChainVerification;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Feed;
import org.parvis.feed.Follower;
import org.parvis.kernel.Outcome;
import org.parvis.testing.WordsLeft;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProofTests {
    CasesFixture cases;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void untouchedFilesVerifyAndSoDoTheirSeals() {
        Receipt receipt = cases.open("Un");
        cases.work.assign(cases.ask(receipt, 1), cases.agent.member(), "A. B.").orThrow();
        assertThat(cases.sealing.sealAll()).isEqualTo(2);
        cases.open("Deux");
        assertThat(cases.sealing.sealAll()).isEqualTo(1);
        ChainVerification.Report report = cases.chain.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.acts()).isEqualTo(3);
        assertThat(report.seals()).isEqualTo(2);
    }

    @Test
    void aChangedEnvelopeIsFound() {
        Receipt receipt = cases.open("Falsifié");
        owner().sql("update cases.acts set kind = 'noted' where case_file = ?")
                .param(receipt.file().id())
                .update();
        assertThat(cases.chain.verify().holds()).isFalse();
    }

    @Test
    void anActMovedInTimeIsFoundEvenIfItsDigestIsMadeAgain() {
        Receipt receipt = cases.open("Antidaté");
        cases.sealing.sealAll();
        owner().sql(
                        "update cases.acts set at = at - interval '1 day', digest = sha256(digest) where case_file = ?")
                .param(receipt.file().id())
                .update();
        assertThat(cases.chain.verify().broken()).anyMatch(line -> line.startsWith("seal 1"));
    }

    @Test
    void aRemovedLastActIsFoundByItsSeal() {
        Receipt receipt = cases.open("Effacé");
        cases.work.note(cases.ask(receipt, 1), "note").orThrow();
        cases.sealing.sealAll();
        owner().sql("delete from cases.acts where case_file = ? and seq = 2")
                .param(receipt.file().id())
                .update();
        assertThat(cases.chain.verify().broken()).anyMatch(line -> line.startsWith("seal 1"));
    }

    @Test
    void aPayloadThatVanishedWithoutAnErasureIsFound() {
        Receipt receipt = cases.open("Perdu");
        owner().sql("delete from cases.payloads where case_file = ?")
                .param(receipt.file().id())
                .update();
        assertThat(cases.chain.verify().broken()).anyMatch(line -> line.contains("missing"));
    }

    @Test
    void aPayloadThatNoLongerOpensIsToldAndTheOtherFilesAreCheckedAllTheSame() {
        Receipt spoilt = cases.open("Gâté");
        Receipt after = cases.open("Suivant");
        owner().sql("update cases.payloads set sealed = sealed || sealed where case_file = ?")
                .param(spoilt.file().id())
                .update();
        ChainVerification.Report report = cases.chain.verify();
        assertThat(report.broken())
                .containsExactly(
                        spoilt.file().id()
                                + "/1: the payload does not open with the key of its file");
        assertThat(report.files()).isEqualTo(2);
        assertThat(after.file().id()).isGreaterThan(spoilt.file().id());
    }

    @Test
    void aMessageThatWasPutIntoAnotherConversationIsFound() {
        Receipt receipt = cases.open("Déplacé");
        int seen = cases.head(receipt).lastSeq();
        cases.work.ask(cases.ask(receipt, seen), "Quelle année ?").orThrow();
        owner().sql("update cases.acts set talk = 1 where case_file = ? and talk is not null")
                .param(receipt.file().id())
                .update();
        assertThat(cases.chain.verify().broken())
                .anyMatch(line -> line.contains("beside the payload"));
    }

    @Test
    void aDisposedFileIsForgottenEverywhereAndStillVerifies() throws Exception {
        Receipt receipt = cases.open("Motplanté Xq7");
        cases.person.withdraw(CaseFileTests.invited(receipt), "Motplanté Xq7").orThrow();
        cases.sealing.sealAll();
        String certificate = cases.disposal.dispose(receipt.file(), "A-2.1-5").orThrow();
        assertThat(WordsLeft.of(owner(), "Motplanté")).isEmpty();
        assertThat(WordsLeft.of(owner(), "Camille")).isEmpty();
        assertThat(
                        owner().sql("select count(*) from vault.keys where file = ?")
                                .param(receipt.file().id())
                                .query(Long.class)
                                .single())
                .isZero();
        ChainVerification.Report report = cases.chain.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.erased()).isEqualTo(3);
        assertThat(Files.readString(cases.data.resolve("erasures.jsonl"))).contains(certificate);
    }

    @Test
    void anOpenFileIsNotDisposedOf() {
        Receipt receipt = cases.open("Ouvert");
        assertThat(cases.disposal.dispose(receipt.file(), "A-2.1-5"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theRegisterOfErasuresIsReplayedOverARestoredDatabase() {
        Receipt receipt = cases.open("Revenant");
        cases.person.withdraw(CaseFileTests.invited(receipt), "fini").orThrow();
        owner().sql("create table kept as select * from cases.payloads").update();
        cases.disposal.dispose(receipt.file(), "A-2.1-5").orThrow();
        owner().sql("insert into cases.payloads select * from kept").update();
        owner().sql("drop table kept").update();
        assertThat(cases.disposal.replay()).isEqualTo(1);
        assertThat(owner().sql("select count(*) from cases.payloads").query(Long.class).single())
                .isZero();
    }

    @Test
    void aFollowerSeesEachActOnceAndAParkedOneDoesNotStopTheOthers() {
        List<String> seen = new ArrayList<>();
        Receipt poison = cases.open("Poison");
        Receipt sound = cases.open("Sain");
        Follower follower =
                new Follower() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public void follow(JdbcClient jobs, List<ActNotice> acts) {
                        if (acts.stream().anyMatch(a -> a.file().equals(poison.file()))) {
                            throw new IllegalStateException("cannot");
                        }
                        acts.forEach(act -> seen.add(act.reference()));
                    }
                };
        Feed feed = cases.feed(follower);
        feed.drain();
        feed.drain();
        assertThat(seen).containsExactly(sound.reference());
        assertThat(owner().sql("select count(*) from platform.held_up").query(Long.class).single())
                .isEqualTo(1);
    }

    private JdbcClient owner() {
        return cases.database.owner();
    }
}
