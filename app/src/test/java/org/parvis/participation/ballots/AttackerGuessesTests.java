package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.identity.web.Browser;
import org.parvis.participation.secrecy.Blinding;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Somebody who knows in which order people received tokens and voted, and who reads every table,
 * every system column and every log after the hour, says whose each ballot is. Whoever guesses by
 * chance is right once in the mean, however many voted; right twenty times is rarer than once in
 * 10^18.
 */
@OwnPackTest
@ExtendWith(OutputCaptureExtension.class)
class AttackerGuessesTests extends AtTheVote {
    private static final int VOTERS = 240;
    private static final int BY_CHANCE = 20;

    /** By what somebody may put rows into an order. */
    private static final List<String> ORDERS =
            List.of(
                    "ctid",
                    "xmin::text::bigint, ctid",
                    "id",
                    "token",
                    "receipt",
                    "sealed, ctid",
                    "cmin::text::bigint, ctid");

    /** Digests of the tokens in the order in which their ballots came; only voters know them. */
    private final List<String> came = new ArrayList<>();

    private final Map<String, String> choices = new LinkedHashMap<>();

    private void vote(int from, int until) {
        for (int voter = from; voter < until; voter++) {
            String token = token(account(voter), Blinding.seed());
            String choice = voter % 2 == 0 ? "sunday" : "saturday";
            String receipt = urn.cast(vote(), token, choice).orThrow();
            byte[] digest = VotingToken.read(token).orElseThrow().digest(asking());
            came.add(HexFormat.of().formatHex(digest));
            choices.put(receipt, choice);
        }
    }

    /** Of one test alone, in the order of the voters. */
    private UUID account(int voter) {
        return new UUID(code.hashCode(), voter + 1L);
    }

    private List<String> read(String column, String table, String order) {
        return rows().sql(
                        "select "
                                + column
                                + " from participation."
                                + table
                                + " where consultation = ? order by "
                                + order)
                .param(code)
                .query(String.class)
                .list();
    }

    private static long right(List<String> guessed, List<String> were) {
        return IntStream.range(0, were.size())
                .filter(i -> guessed.get(i).equals(were.get(i)))
                .count();
    }

    @Test
    void whileNothingIsMixedOrderTellsEverythingSoTheGuessesAreGood() {
        vote(0, 30);
        assertThat(right(read("encode(token, 'hex')", "urn", "xmin::text::bigint"), came))
                .as("what the hour of mixing is for")
                .isEqualTo(30);
    }

    @Test
    void afterTheHourNoOrderOfRowsTellsWhoseABallotIs() {
        vote(0, VOTERS / 2);
        mixing.run();
        vote(VOTERS / 2, VOTERS);
        mixing.run();
        assertThat(many("urn")).isZero();
        for (String order : ORDERS) {
            List<String> rows = read("encode(token, 'hex')", "ballots", order);
            assertThat(rows).hasSize(VOTERS);
            assertThat(right(rows, came)).as(order).isLessThan(BY_CHANCE);
            assertThat(right(rows.reversed(), came)).as(order).isLessThan(BY_CHANCE);
        }
        assertThat(new TreeSet<>(read("xmin::text", "ballots", "ctid")))
                .as("early and late ballots were written by one transaction")
                .hasSize(1);
    }

    @Test
    void theOrderOfThoseWhoReceivedTokensIsGoneToo() {
        vote(0, VOTERS);
        mixing.run();
        List<String> voters =
                IntStream.range(0, VOTERS).mapToObj(i -> account(i).toString()).toList();
        for (String order : List.of("ctid", "xmin::text::bigint, ctid", "blinded")) {
            List<String> rows = read("account::text", "ballot_tokens", order);
            assertThat(right(rows, voters)).as(order).isLessThan(BY_CHANCE);
            List<String> ballots =
                    read("encode(token, 'hex')", "ballots", order.replace("blinded", "id"));
            long joined =
                    IntStream.range(0, VOTERS)
                            .filter(
                                    i ->
                                            voters.indexOf(rows.get(i))
                                                    == came.indexOf(ballots.get(i)))
                            .count();
            assertThat(joined).as("joined by " + order).isLessThan(BY_CHANCE);
        }
    }

    /** Half of the guesses are right by chance; 170 of 240 is rarer than once in a billion. */
    @Test
    void afterTheCountNoOrderOfReceiptsTellsWhatTheyChose() {
        vote(0, VOTERS);
        tallying.count(asking());
        for (String order : List.of("ctid", "id", "xmin::text::bigint, ctid")) {
            List<String> receipts = read("receipt", "counted_receipts", order);
            List<String> said = read("choice", "counted_ballots", order);
            long right =
                    IntStream.range(0, VOTERS)
                            .filter(i -> said.get(i).equals(choices.get(receipts.get(i))))
                            .count();
            assertThat(right).as(order).isBetween(70L, 170L);
        }
    }

    /** A share of choices shows in what many rows have in common: here they have nothing. */
    @Test
    void beforeTheCloseNobodyWhoReadsTheDatabaseHasTheNumberOfAChoice() {
        vote(0, VOTERS / 2);
        mixing.run();
        vote(VOTERS / 2, VOTERS);
        for (String table : List.of("urn", "ballots")) {
            List<String> sealed = read("encode(sealed, 'hex')", table, "ctid");
            assertThat(sealed).hasSize(VOTERS / 2).doesNotHaveDuplicates();
            assertThat(sealed.stream().map(String::length).distinct()).hasSize(1);
            for (String column : read(table + "::text", table, "ctid")) {
                assertThat(column).doesNotContain("sunday", "saturday");
            }
            for (String choice : List.of("sunday", "saturday")) {
                String plain = HexFormat.of().formatHex(choice.getBytes(StandardCharsets.UTF_8));
                assertThat(sealed).noneMatch(one -> one.contains(plain));
            }
        }
    }

    @Test
    void noTableOfBallotsHasATimeOrANumberOfOrder() {
        List<String> kinds =
                rows().sql(
                                """
                                select table_name || '.' || column_name || ' ' || data_type
                                from information_schema.columns
                                where table_schema = 'participation'
                                  and (table_name = 'urn' or table_name ~ '^(ballot|counted|sealed)')
                                  and (data_type ~ 'time|date|interval|serial' or column_default is not null
                                    or is_identity = 'YES')
                                """)
                        .query(String.class)
                        .list();
        assertThat(kinds).isEmpty();
        Set<String> urn =
                rows().sql(
                                """
                                select column_name from information_schema.columns
                                where table_schema = 'participation' and table_name = 'urn'
                                """)
                        .query(String.class)
                        .set();
        assertThat(urn)
                .containsExactlyInAnyOrder("token", "home", "consultation", "sealed", "receipt");
    }

    @Test
    void noLogSaysWhatCameOrFromWhere(CapturedOutput logs) throws Exception {
        String token = token();
        int before = tries();
        Browser browser = new Browser(mvc, "203.0.113.213");
        browser.open(box).submit(box, "token", token, "choice", "sunday", "then", "cast");
        String receipt = browser.page().expectFirst(".pv-receiptno").text();
        browser.open(box).submit(box, "token", token + "x", "choice", "sunday", "then", "cast");
        assertThat(browser.status()).isEqualTo(422);
        String server = Files.readString(TestDatabase.log());
        for (String word : List.of(token.substring(0, 40), receipt, "203.0.113.213", "sunday")) {
            assertThat(logs.getAll()).doesNotContain(word);
            assertThat(server).doesNotContain(word);
        }
        assertThat(tries()).as("nor is a network counted").isEqualTo(before);
    }

    private int tries() {
        return rows().sql("select count(*) from platform.throttles").query(Integer.class).single();
    }
}
