package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.participation.secrecy.Blinding;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.testing.OwnPackTest;
import org.springframework.beans.factory.annotation.Value;

/** From a token to the count that anybody makes again. */
@OwnPackTest
class VotingTests extends AtTheVote {
    @Value("${local.server.port}")
    int port;

    private Browser signedIn(String name) throws Exception {
        return People.signUp(mvc, name + "." + code + "@personne.example");
    }

    /** The token that the program makes for whoever has no script. */
    private String received(Browser browser) throws Exception {
        browser.open(ask).submit(ask);
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        return browser.page().expectFirst("textarea[name=token]").text();
    }

    /** With the token alone, in another browser. */
    private String cast(String token, String choice) throws Exception {
        Browser other = anybody();
        other.open(box).submit(box, "token", token, "choice", choice, "then", "cast");
        assertThat(other.status()).as(other.text()).isEqualTo(200);
        assertThat(other.text())
                .contains("Votre bulletin est dans l’urne")
                .doesNotContain("mercredi", "samedi", "dimanche");
        return other.page().expectFirst(".pv-receiptno").text();
    }

    @Test
    void somebodySignsInReceivesATokenVotesElsewhereAndFindsTheReceiptInTheCount()
            throws Exception {
        assertThat(anybody().open(page).text())
                .contains(
                        "Quel jour voulez-vous le marché", "Recevoir mon jeton", "clé de ce vote");
        Browser ann = signedIn("ann");
        assertThat(ann.open(ask).text()).contains("Sans script, nous voyons passer votre jeton");
        String receipt = cast(received(ann), "saturday");
        assertThat(ann.open(ask).text()).contains("Vous avez déjà reçu votre jeton");
        assertThat(anybody().open(page).text()).doesNotContain("Le résultat en chiffres");
        mixing.run();

        over();
        tallying.run();
        Browser reader = anybody();
        assertThat(reader.open(page + "?after").text())
                .contains("Un bulletin", "un jeton remis", "Le résultat en chiffres");
        reader.open(page + "/recu").submit(page + "/recu", "number", receipt.replace("-", " "));
        assertThat(reader.text()).contains("Le bulletin du reçu " + receipt + " était dans l’urne");
        reader.submit(page + "/recu", "number", "BV-2222-2222-2222");
        assertThat(reader.text()).contains("Aucun bulletin dans l’urne", "BV-2222-2222-2222");
    }

    @Test
    void whoeverChangesTheirMindCountsOnceAsTheySaidLast() throws Exception {
        String token = token();
        String first = cast(token, "sunday");
        assertThat(cast(token, "wednesday")).as("the same receipt").isEqualTo(first);
        mixing.run();
        assertThat(cast(token, "saturday")).isEqualTo(first);
        cast(token(), "sunday");
        over();
        tallying.run();
        assertThat(counted.of(asking()))
                .hasValue(new CountedVotes.Result(2, 2, Map.of("saturday", 1, "sunday", 1)));
    }

    @Test
    void publishedBallotsAreCountedAgainAndGiveTheSame() throws Exception {
        for (int i = 0; i < 12; i++) {
            cast(token(), i % 3 == 0 ? "sunday" : "wednesday");
        }
        assertThat(anybody().open(page + "/bulletins.csv").status()).isEqualTo(404);
        over();
        tallying.run();
        Path ballots = file(page + "/bulletins.csv");
        Path receipts = file("/en/consultations/" + code + "/ballot/receipts.csv");
        assertThat(TallyCommand.answer(ballots.toString(), receipts.toString()).lines())
                .containsExactly("wednesday 8", "sunday 4", "ballots 12");
        assertThat(counted.of(asking()).orElseThrow().choices())
                .isEqualTo(Map.of("wednesday", 8, "sunday", 4));
    }

    private Path file(String address) throws Exception {
        Browser reader = anybody();
        reader.open(address);
        assertThat(reader.header("Content-Type")).startsWith("text/csv");
        return Files.write(Files.createTempFile(folder, "published", ".csv"), reader.bytes());
    }

    @Test
    void onceItIsCountedNothingJoinsAChoiceToATokenOrToAnAccount() throws Exception {
        cast(token(), "sunday");
        over();
        tallying.run();
        assertThat(many("urn") + many("ballots") + many("ballot_tokens")).isZero();
        assertThat(
                        rows().sql(
                                        "select count(*) from participation.ballot_keys"
                                                + " where consultation = ? and sealed is not null")
                                .param(code)
                                .query(Integer.class)
                                .single())
                .isZero();
        tallying.run();
        assertThat(many("counted_ballots")).as("counted once").isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainAndNoOtherTokenIs() throws Exception {
        Browser ann = signedIn("lost");
        ann.open(ask);
        Browser tab = ann.otherTab();
        ann.submit(ask);
        String token = ann.page().expectFirst("textarea[name=token]").text();
        tab.submit(ask);
        assertThat(tab.page().expectFirst("textarea[name=token]").text())
                .as("the same form, sent again")
                .isEqualTo(token);
        Browser later = ann.otherTab();
        later.open(ask);
        assertThat(later.page().selectFirst("form[data-ballot-again]")).isNotNull();
        later.overwrite("blinded", Bytes.written(new byte[384])).submit(ask);
        assertThat(later.status()).isEqualTo(422);
        assertThat(many("ballot_tokens")).isEqualTo(1);
    }

    @Test
    void aBrowserThatBlindsReceivesASignatureThatNobodyHereCanRead() throws Exception {
        BallotKey key = keys.of(asking());
        Blinding chance = Blinding.of(Blinding.seed(), key.key()).orElseThrow();
        byte[] prepared = BlindSignature.prepared(chance.prefix(), VotingToken.message(asking()));
        byte[] blinded = BlindSignature.blind(key.key(), prepared, chance.salt(), chance.factor());
        Browser ann = signedIn("script");
        ann.open(ask);
        Element form = ann.page().expectFirst("form[data-ballot]");
        assertThat(form.attr("data-ballot-message"))
                .isEqualTo(Bytes.written(VotingToken.message(asking())));
        assertThat(form.attr("data-ballot-key")).isEqualTo(key.written());
        ann.overwrite("blinded", Bytes.written(blinded)).submit(ask);
        Element signed = ann.page().expectFirst("form[data-ballot-signature]");
        assertThat(signed.hasAttr("hidden")).as("until the browser finished it").isTrue();
        byte[] done =
                BlindSignature.finish(
                                key.key(),
                                prepared,
                                Bytes.read(signed.attr("data-ballot-signature")).orElseThrow(),
                                chance.factor())
                        .orElseThrow();
        cast(new VotingToken(chance.prefix(), done).text(), "sunday");
        assertThat(ann.body()).doesNotContain(Bytes.written(chance.prefix()));
    }

    @Test
    void theUrnShowsAndAsksNobodysName() throws Exception {
        Browser ann = signedIn("urne");
        String token = received(ann);
        ann.submit(box, "token", token, "then", "open");
        assertThat(ann.text()).contains("Votre jeton est valide").doesNotContain("Ann ");
        ann.submit(box, "choice", "sunday", "then", "cast");
        assertThat(ann.text()).contains("Votre bulletin est dans l’urne").doesNotContain("Ann ");
    }

    /** Over the wire: the servlet of the tests reads the session of each request by itself. */
    @Test
    void whoeverCastsWithTheCookieOfASessionLeavesNoTraceInIt() throws Exception {
        Browser ann = signedIn("trace");
        String session = "parvis-session=" + ann.value("parvis-session");
        String token = token();
        longAgo();
        String before = sessions();
        HttpResponse<String> form = over(box, session, null);
        String proof = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        Element field = Jsoup.parse(form.body()).expectFirst("input[name=_proof]");
        String body =
                "_proof="
                        + URLEncoder.encode(field.val(), StandardCharsets.UTF_8)
                        + "&token="
                        + token
                        + "&choice=sunday&then=cast";
        HttpResponse<String> cast = over(box, session + "; " + proof, body);
        assertThat(cast.body()).contains("Votre bulletin est dans l’urne");
        assertThat(sessions()).as("neither read nor kept awake").isEqualTo(before);
        over(ask, session, null);
        assertThat(sessions()).as("where it is read it is").isNotEqualTo(before);
    }

    private HttpResponse<String> over(String path, String cookies, @Nullable String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", cookies);
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Nobody did anything for five minutes: who reads a session keeps it awake. */
    private void longAgo() {
        rows().sql("update identity.sessions set last_access_time = last_access_time - 300000")
                .update();
    }

    /** Where the rows of sessions lie and who wrote them last. */
    private String sessions() {
        return rows().sql(
                        """
                        select string_agg(ctid || ' ' || xmin, ',' order by ctid)
                        from identity.sessions
                        """)
                .query(String.class)
                .single();
    }
}
