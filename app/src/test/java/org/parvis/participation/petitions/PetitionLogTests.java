package org.parvis.participation.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Everybody reads how often each rule of a body refuses petitions, and nothing of one refused. */
class PetitionLogTests extends AtThePetition {
    private static final String LOG = "/fr/petitions/moderation/regie-exemple";
    private static final String OUTSIDE = "ne dépend pas de la Régie";
    private static final String SAME = "demande déjà la même chose";
    private static final String WHY = "Le banc est à la Régie.";

    @Autowired Scenes scenes;

    private Browser log() throws Exception {
        return anybody().open(LOG + "?now");
    }

    /** What stands behind a rule: refused, appealed, published after that, waiting. */
    private List<Integer> counts(String rule) throws Exception {
        Element row = log().page().expectFirst("tr:has(th:contains(" + rule + "))");
        return row.select("td").eachText().stream().map(Integer::valueOf).toList();
    }

    /** How much more that is than before. */
    private String more(List<Integer> before, String rule) throws Exception {
        List<Integer> after = counts(rule);
        return IntStream.range(0, after.size())
                .mapToObj(at -> String.valueOf(after.get(at) - before.get(at)))
                .collect(Collectors.joining(" "));
    }

    private void decide(String member, String decision) throws Exception {
        TeamBrowser reader = new TeamBrowser(mvc, member);
        String desk = desk(reader);
        reader.get(desk);
        reader.post(desk, 303, "decision", decision);
    }

    private void appeal(String own) throws Exception {
        anybody().open(own).submit(own, "then", "appeal", "appeal", WHY);
    }

    @Test
    void whatIsPublishedAfterAnAppealStaysUnderTheRuleThatRefusedIt() throws Exception {
        List<Integer> before = counts(OUTSIDE);
        String own = begun();
        assertThat(log().text()).contains("À l’organisme d’agir", "première lecture, ");
        decide("re-manager", "outside");
        assertThat(more(before, OUTSIDE)).isEqualTo("1 0 0 0");
        appeal(own);
        assertThat(more(before, OUTSIDE)).isEqualTo("1 1 0 1");
        assertThat(log().text()).contains("quelqu’un d’autre que la personne qui a refusé relit");
        decide("re-responsible", "publish");
        assertThat(more(before, OUTSIDE)).isEqualTo("1 1 1 0");
    }

    @Test
    void whatIsRefusedAgainByAnotherRuleCountsOnceUnderTheFirst() throws Exception {
        List<Integer> outside = counts(OUTSIDE);
        List<Integer> same = counts(SAME);
        String own = begun();
        decide("re-manager", "outside");
        appeal(own);
        decide("re-responsible", "same");
        assertThat(more(outside, OUTSIDE)).isEqualTo("1 1 0 0");
        assertThat(more(same, SAME)).isEqualTo("0 0 0 0");
    }

    @Test
    void whatItsAuthorTakesBackBeforeItIsPublishedCountsNoMore() throws Exception {
        List<Integer> before = counts(OUTSIDE);
        String own = begun();
        decide("re-manager", "outside");
        anybody().open(own).submit(own, "then", "withdraw");
        assertThat(more(before, OUTSIDE)).isEqualTo("0 0 0 0");
    }

    @Test
    void itShowsNothingOfWhatWasRefused() throws Exception {
        String own = begun();
        decide("re-manager", "outside");
        appeal(own);
        assertThat(log().body()).doesNotContain(title, WHY, "arrêt du quai", "On attend debout");
        assertThat(anybody().open(LOG + ".csv").body())
                .contains("Code,", "outside,")
                .doesNotContain(title, WHY, "arrêt du quai", "On attend debout");
    }

    @Test
    void theListTheFormAndTheRefusalLeadToIt() throws Exception {
        String own = begun();
        decide("re-manager", "outside");
        for (String page : List.of("/fr/petitions", BEGIN, own)) {
            assertThat(anybody().open(page).page().select("a[href=" + LOG + "]"))
                    .as(page)
                    .hasSize(1);
        }
    }

    @Test
    void theSameInEnglish() throws Exception {
        Browser reader = anybody().open("/en/petitions/moderation/regie-exemple?now");
        assertThat(reader.text())
                .contains("Log of petitions read", "reads the petitions that you address to it")
                .contains("Published at the second reading");
        assertThat(anybody().open("/en/petitions/moderation/regie-exemple.csv").body())
                .contains("Code,Rule,Petitions refused,Second reading asked for,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "ville-exemple", "REGIE-EXEMPLE", "regie-exemple.csv.csv"})
    void aBodyThatTakesNoneHasNone(String body) throws Exception {
        assertThat(anybody().open("/fr/petitions/moderation/" + body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'refused'", "rule is not null", "first_rule is not null"})
    void everybodyCountsAndReadsNoPetitionThatWasRefused(String which) {
        String asked = "select rule from participation.petitions where " + which;
        assertThatThrownBy(
                        () ->
                                scenes.reading(
                                        new Scene.Public(),
                                        sql -> sql.sql(asked).query().listOfRows()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** The policy behind the view is of the view alone. */
    @Test
    void everybodySeesOnlyThePetitionsThatWereOpened() throws Exception {
        begun();
        decide("re-manager", "outside");
        int unopened =
                scenes.reading(
                        new Scene.Public(),
                        sql ->
                                sql.sql(
                                                """
                                                select count(*) from participation.petitions
                                                where title_fr = ? or opened_on is null
                                                """)
                                        .param(title)
                                        .query(Integer.class)
                                        .single());
        assertThat(unopened).isZero();
    }
}
