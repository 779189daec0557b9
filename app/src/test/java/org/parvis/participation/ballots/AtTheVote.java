package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.participation.secrecy.Blinding;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A vote of its own for a test, and people who vote in it. */
abstract class AtTheVote {
    private static final Path MARKET = Path.of("../content/quebec/consultations/marche.yaml");

    /** Made once: a key takes seconds, and what it signs says of which vote it is. */
    private static final BallotKey.Pair PAIR = BallotKey.Pair.made();

    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Askings askings;
    @Autowired HeldConsultations consultations;
    @Autowired Electors electors;
    @Autowired BallotKeys keys;
    @Autowired Urn urn;
    @Autowired Mixing mixing;
    @Autowired Tallying tallying;
    @Autowired CountedVotes counted;

    @Value("${parvis.database.url}")
    String url;

    @TempDir Path folder;

    final String code = OwnCode.after("vote-");
    final String page = "/fr/consultations/" + code + "/vote";
    final String ask = page + "/jeton";
    final String box = "/fr/urne/" + code;

    @BeforeEach
    void aVoteOfThisTest() throws IOException {
        take("open", "until: today+14", "until: today+14");
        keys.keep(asking(), PAIR);
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    /** The same vote, over for three days. */
    void over() throws IOException {
        take("over", "until: today+14", "until: today-3");
    }

    /** The same vote, to come tomorrow. */
    void toCome() throws IOException {
        take("coming", "from: today-7", "from: today+1");
    }

    private void take(String name, String was, String is) throws IOException {
        Path pack = WholePack.in(folder.resolve(name));
        String text =
                Files.readString(MARKET)
                        .replace("code: marche", "code: " + code)
                        .replace("until: today-8", "until: today-10")
                        .replace(was, is);
        Files.writeString(pack.resolve("consultations/" + code + ".yaml"), written(text));
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    /** What else its file says. */
    String written(String text) throws IOException {
        return text;
    }

    Consultation vote() {
        return consultations.find(code).orElseThrow();
    }

    Asking asking() {
        return askings.of(vote());
    }

    /** The owner's view of all rows. */
    JdbcClient rows() {
        return TestDatabase.owner(url);
    }

    int many(String table) {
        return rows().sql("select count(*) from participation." + table + " where consultation = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /** Somebody of another network each time. */
    Browser anybody() {
        last++;
        return new Browser(mvc, "198.51.100." + last);
    }

    /** A token that some account received, made as a browser makes it. */
    String token() {
        return token(UUID.randomUUID(), Blinding.seed());
    }

    String token(UUID account, String seed) {
        BallotKey key = keys.of(asking());
        Blinding chance = Blinding.of(seed, key.key()).orElseThrow();
        byte[] prepared = BlindSignature.prepared(chance.prefix(), VotingToken.message(asking()));
        byte[] signed =
                electors.give(
                                vote(),
                                account,
                                BlindSignature.blind(
                                        key.key(), prepared, chance.salt(), chance.factor()))
                        .orThrow();
        byte[] done =
                BlindSignature.finish(key.key(), prepared, signed, chance.factor()).orElseThrow();
        return new VotingToken(chance.prefix(), done).text();
    }
}
