package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.participation.secrecy.KeyShare;
import org.parvis.participation.secrecy.SealedChoice;
import org.parvis.platform.Digests;
import org.parvis.testing.OwnPackTest;

/** Ballots that nobody opens before the close, and then two of three keepers together. */
@OwnPackTest
class KeepersTests extends AtTheSealedVote {
    private Path file(String address) throws Exception {
        Browser reader = anybody();
        assertThat(reader.open(address).status()).as(address).isEqualTo(200);
        return Files.write(Files.createTempFile(folder, "published", ".csv"), reader.bytes());
    }

    private String key() {
        return Objects.requireNonNull(counted.close(asking()).orElseThrow().key());
    }

    @Test
    void twoKeepersBringTheirSharesAndAnybodyOpensTheBallotsAgain() throws Exception {
        assertThat(anybody().open(page).text())
                .contains("il faut 2 des 3 gardiens", "Ann Achat, greffe", "le scelle et l’oublie");
        String receipt = casts("sunday");
        casts("saturday");
        mixing.run();
        casts("sunday");
        closed();
        Browser reader = anybody();
        assertThat(reader.open(page + "?closed").text())
                .contains("attendent leurs gardiens", "3 bulletins", "2 parts sont attendues")
                .doesNotContain("Le résultat en chiffres");
        assertThat(reader.open(page + "/bulletins.csv").status()).isEqualTo(404);
        Path sealed = file(page + "/scelles.csv");
        String list = counted.close(asking()).orElseThrow().list();
        assertThat(Digests.hex(sealed)).isEqualTo(list);

        assertThat(bring(share(3)).text())
                .contains("La part de Cy Dor est venue", "Une part est attendue", "Part apportée");
        assertThat(counted.of(asking())).isEmpty();
        assertThat(bring(share(1)).text()).contains("les bulletins sont ouverts");
        assertThat(counted.of(asking()).orElseThrow().choices())
                .isEqualTo(Map.of("sunday", 2, "saturday", 1));
        assertThat(counted.recorded(asking(), receipt)).isTrue();
        assertThat(anybody().open(page + "?open").text())
                .contains("3 bulletins", "Le résultat en chiffres", "Ouvrir de nouveau");
        assertThat(many("ballot_shares")).isZero();
        assertThat(
                        TallyCommand.answer(
                                        file(page + "/bulletins.csv").toString(),
                                        file(page + "/recus.csv").toString(),
                                        "--sealed",
                                        file(page + "/scelles.csv").toString(),
                                        "--key",
                                        key())
                                .lines())
                .containsExactly(
                        "sunday 2",
                        "saturday 1",
                        "ballots 3",
                        "sealed 3",
                        "altered 0",
                        "list " + list);
    }

    @Test
    void publishedBallotsThatAreNotThoseOfTheSealedListAreFoundOut() throws Exception {
        casts("sunday");
        closed();
        bring(share(1));
        bring(share(2));
        Path sealed = file(page + "/scelles.csv");
        Path other = Files.writeString(folder.resolve("other.csv"), "choice\nsaturday\n");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                TallyCommand.answer(
                                        other.toString(),
                                        "--sealed",
                                        sealed.toString(),
                                        "--key",
                                        key()))
                .withMessageContaining("The sealed ballots say");
    }

    @Test
    void oneShareAloneOpensNothingHoweverOftenItComes() throws Exception {
        casts("sunday");
        closed();
        for (int i = 0; i < 3; i++) {
            assertThat(bring(share(2)).text()).contains("Une part est attendue d’ici le");
        }
        opening.run();
        assertThat(counted.of(asking())).isEmpty();
        assertThat(many("counted_ballots")).isZero();
        assertThat(counted.close(asking()).orElseThrow().key()).isNull();
    }

    @Test
    void aShareThatWasAlteredOrIsOfAnotherVoteIsToldByNameAndOpensNothing() throws Exception {
        casts("sunday");
        closed();
        bring(share(1));
        KeyShare good = KeyShare.read(share(2)).orThrow();
        byte[] altered = good.bytes().clone();
        altered[0] ^= 1;
        Browser keeper = bring(new KeyShare(2, altered).text());
        assertThat(keeper.status()).isEqualTo(422);
        assertThat(keeper.text()).contains("Ce n’est pas la part de Bo Brin", "Rien n’est ouvert");
        assertThat(bring(new KeyShare(9, altered).text()).text()).contains("d’aucun gardien");
        assertThat(bring(share(2).replaceFirst(".$", "2")).text()).contains("Vérifiez le groupe 8");
        assertThat(bring("x".repeat(100_000)).text()).contains("n’est pas une part");
        assertThat(counted.of(asking())).isEmpty();
        assertThat(many("ballot_shares")).isEqualTo(1);
        assertThat(bring(share(2)).text()).contains("les bulletins sont ouverts");
    }

    @Test
    void aShareThatComesBeforeTheCloseIsNotKept() throws Exception {
        casts("sunday");
        assertThat(opening.bring(vote(), share(1)))
                .isEqualTo(Outcome.refused("participation.keepers.refused.early"));
        assertThat(anybody().open(awaited).text()).contains("Rien à faire avant la fin du vote");
        assertThat(many("ballot_shares")).isZero();
    }

    @Test
    void whoeverRunsTheServerReadsNoChoiceEither() {
        casts("sunday");
        String plain = HexFormat.of().formatHex("sunday".getBytes(StandardCharsets.UTF_8));
        byte[] token = bytes("token");
        byte[] ballot = envelope.opened(asking(), token, bytes("sealed")).orElseThrow();
        assertThat(ballot).hasSize(SealedChoice.SEALED);
        assertThat(HexFormat.of().formatHex(ballot)).doesNotContain(plain);
    }

    private byte[] bytes(String column) {
        return rows().sql("select " + column + " from participation.urn where consultation = ?")
                .param(code)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @Test
    void aBallotThatSomebodyChangesInTheDatabaseIsSeenAndNotCounted() throws Exception {
        for (int i = 0; i < 4; i++) {
            casts("sunday");
        }
        mixing.run();
        List<UUID> ids =
                rows().sql("select id from participation.ballots where consultation = ?")
                        .param(code)
                        .query(UUID.class)
                        .list();
        String other = "(select sealed from participation.ballots where id = ?)";
        rows().sql("update participation.ballots set sealed = " + other + " where id = ?")
                .params(ids.get(0), ids.get(1))
                .update();
        rows().sql(
                        """
                        update participation.ballots
                        set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where id = ?
                        """)
                .param(ids.get(2))
                .update();
        closed();
        bring(share(1));
        bring(share(2));
        assertThat(counted.of(asking()).orElseThrow().choices()).isEqualTo(Map.of("sunday", 2));
        assertThat(anybody().open(page + "?altered").text())
                .contains("2 bulletins ont été changés dans la base de données");
    }

    @Test
    void aListThatIsNotThatOfTheCloseIsNeverOpened() throws Exception {
        casts("sunday");
        casts("saturday");
        closed();
        byte[] mine = SealedChoice.sealed(code, seals.kept(asking()).orElseThrow().key(), "sunday");
        rows().sql(
                        """
                        update participation.sealed_ballots set sealed = ?
                        where id = (select min(id::text)::uuid from participation.sealed_ballots
                          where consultation = ?)
                        """)
                .params(mine, code)
                .update();
        bring(share(1));
        Browser keeper = bring(share(2));
        assertThat(keeper.status()).isEqualTo(422);
        assertThat(keeper.text()).contains("quelqu’un l’a changée", "Rien n’est ouvert");
        assertThat(counted.of(asking())).isEmpty();
        assertThat(many("counted_ballots")).isZero();
    }

    @Test
    void keepersOfAFileThatChangesOnceTheVoteIsOpenChangeNothing() throws Exception {
        casts("sunday");
        ceremony();
        closed();
        assertThat(anybody().open(awaited).text()).contains("nomme d’autres gardiens");
        bring(share(2));
        bring(share(3));
        assertThat(counted.of(asking()).orElseThrow().choices()).isEqualTo(Map.of("sunday", 1));
    }

    @Test
    void aFileThatNamesNoKeepersAnyMoreTakesNobodysTurnAway() throws Exception {
        casts("sunday");
        withoutKeepers();
        closed();
        assertThat(anybody().open(awaited).text())
                .contains("2 parts sont attendues. Rien n’est ouvert avant.", "Ann Achat")
                .doesNotContain("1970", "était attendue");
        bring(share(2));
        assertThat(bring(share(3)).text()).contains("les bulletins sont ouverts");
    }

    @Test
    void aReceiptSaysThatABallotWasInTheBoxAlsoWhileNobodyHasOpenedIt() throws Exception {
        String receipt = casts("sunday");
        closed();
        Browser reader = anybody();
        reader.open(page + "/recu").submit(page + "/recu", "number", receipt);
        assertThat(reader.text())
                .contains("Le bulletin du reçu " + receipt + " était dans l’urne à la fin du vote")
                .doesNotContain("compté");
    }

    @Test
    void aShareThatComesOnceTheBallotsAreOpenIsToldAndPointsAtNoField() throws Exception {
        casts("sunday");
        closed();
        Browser late = anybody().open(awaited);
        bring(share(1));
        bring(share(2));
        late.submit(awaited, "share", share(3));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Les bulletins sont déjà ouverts");
        assertThat(late.page().select("a[href=#share]")).isEmpty();
    }

    @Test
    void whoeverChangesTheirMindCountsOnceAsTheySaidLast() throws Exception {
        String token = token();
        String receipt = urn.cast(vote(), token, "sunday").orThrow();
        mixing.run();
        assertThat(urn.cast(vote(), token, "saturday").orThrow()).isEqualTo(receipt);
        closed();
        bring(share(1));
        bring(share(2));
        assertThat(counted.of(asking()).orElseThrow().choices()).isEqualTo(Map.of("saturday", 1));
    }

    @Test
    void aVoteWithoutKeepersHasNoPageOfThem() throws Exception {
        assertThat(anybody().open("/fr/consultations/nom-du-parc/vote/gardiens").status())
                .isEqualTo(404);
        assertThat(anybody().open("/fr/consultations/nom-du-parc/vote/scelles.csv").status())
                .isEqualTo(404);
    }
}
