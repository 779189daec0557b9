package org.parvis.opendata.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.Column;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.asking.Question.Order;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.parvis.opendata.tables.TableRows;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody asks of a published table in their words, changes the question, and takes it away. */
@ProgramTest
class AskingJourneyTests {
    private static final String DELAYS = "/fr/donnees/delais-acces/1/question";

    @Autowired MockMvc mvc;
    @Autowired PublishedData data;
    @Autowired TableRows rows;

    private Browser open(String address) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.131");
        browser.open(address);
        assertThat(browser.status()).as(address).isEqualTo(200);
        return browser;
    }

    private Browser asks(String words) throws Exception {
        return open(DELAYS + "?q=" + DataPaths.written(words).replace("+", "%20"));
    }

    private static String heading(Browser seen) throws Exception {
        Element heading = seen.page().selectFirst("h1");
        return heading == null ? "" : heading.text().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @Test
    void aDatasetOffersThreeQuestionsAndAnswersEach() throws Exception {
        for (String at : new String[] {"/fr/donnees/fontaines", "/en/data/delais-acces"}) {
            Browser dataset = open(at);
            var examples = dataset.page().select(".pv-askdata__try a");
            assertThat(examples).hasSize(3);
            for (Element example : examples) {
                Browser answer = open(example.attr("href"));
                assertThat(heading(answer)).isEqualTo(example.text().replace('\u00A0', ' '));
                assertThat(answer.page().select("main table tbody tr")).isNotEmpty();
            }
        }
    }

    @Test
    void aQuestionInWordsIsShownBackDrawnAndTakenAway() throws Exception {
        Browser answer = asks("Combien de demandes par ville ?");
        assertThat(heading(answer)).isEqualTo("Nombre de lignes, par ville");
        assertThat(answer.page().select("#qd").val()).isEqualTo("Combien de demandes par ville ?");
        assertThat(answer.page().select("main figure rect.c-bar")).hasSize(5);
        assertThat(answer.page().select("main table tbody tr")).hasSize(5);
        assertThat(answer.text())
                .contains("/fr/donnees/delais-acces/1/question?m=count&by=whole%3Aville")
                .contains("question : Nombre de lignes, par ville. Parvis, delais-acces/1");
        String first = answer.page().select("main table tbody tr th").getFirst().text();
        answer.open("/fr/donnees/delais-acces/1/question.csv?m=count&by=whole%3Aville");
        assertThat(answer.body()).startsWith("ville,count\r\n" + first + ",");
        answer.open("/fr/donnees/delais-acces/1/question.json?m=count&by=whole%3Aville");
        assertThat(answer.body()).startsWith("[{\"ville\":\"" + first + "\",\"count\":");
        answer.open(
                "/fr/donnees/delais-acces/1/question.excel.csv?m=average%3Ajours&by=whole%3Avoie");
        assertThat(answer.body()).startsWith("\uFEFFvoie;jours__avg;count").contains(",");
    }

    @Test
    void daysAreALineAndNumbersHaveTheirUnit() throws Exception {
        assertThat(asks("demandes par mois").page().select("main figure polyline.c-line"))
                .hasSize(1);
        Browser mean = asks("moyenne des jours par voie");
        assertThat(mean.page().select("main table tbody td").getFirst().text()).endsWith("jours");
        assertThat(asks("plus grande valeur de jours").text()).contains("Sur");
    }

    @Test
    void eachPartOfAQuestionIsChangedWithoutScript() throws Exception {
        Browser answer = asks("demandes en ligne de la Ville du Havre par sujet");
        assertThat(answer.page().select("a.pv-chip")).hasSize(3);
        Browser less = open(answer.page().select("a.pv-chip").getLast().attr("href"));
        assertThat(less.page().select("a.pv-chip")).hasSize(2);
        assertThat(less.page().select("form.pv-parts input[type=hidden]")).hasSize(3);
        assertThat(less.page().select("form.pv-parts [name=m] option[selected]").val())
                .isEqualTo("count");
        assertThat(less.page().select("form.pv-parts [name=by] option[selected]").eachAttr("value"))
                .containsExactly("whole:sujet", "");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNothingIsGuessed() throws Exception {
        Browser unknown = asks("moyenne des jurs par licorne");
        assertThat(unknown.page().select("main mark").eachText())
                .containsExactly("jurs", "licorne");
        assertThat(unknown.page().select(".pv-askdata__ways a").eachText()).contains("jours");
        assertThat(unknown.page().select("main table")).isEmpty();
        Browser unclear = asks("moyenne par ville");
        assertThat(heading(unclear)).contains("moyenne");
        assertThat(heading(open(unclear.page().select(".pv-askdata__ways a").attr("href"))))
                .isEqualTo("Moyenne de jours, par ville");
        assertThat(asks("ville").text()).contains("Nombre de lignes, par ville");
        assertThat(asks("").text()).contains("Écrivez une question");
        assertThat(asks("a".repeat(10_000)).text()).contains("plus de 300 signes");
    }

    @Test
    void anEmptyAnswerSaysSo() throws Exception {
        assertThat(asks("demandes où jours > 100 000").text())
                .contains("Aucune ligne ne remplit ces conditions.");
        assertThat(asks("moyenne des jours où jours > 100 000").text())
                .contains("Aucune ligne ne remplit ces conditions.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?m=sum%3Aville",
                "?m=drop",
                "?m=count&by=whole%3A%22%3B+drop+table&by=year%3Aville",
                "?m=count&c1=jours&h1=above&v1=x",
                "?m=count&c1=jours&h1=is",
                "?m=count&c1=ville&h1=holds&v1=%00",
                "?m=count&c1=recue_le&h1=is&v1=2026-13",
                "?m=rows&n=99999999999&o=none"
            })
    void aBrokenAddressIsToldAndNeverAFault(String query) throws Exception {
        assertThat(open(DELAYS + query).text()).doesNotContain("Exception");
        Browser taken = new Browser(mvc, "192.0.2.131");
        taken.open("/fr/donnees/delais-acces/1/question.csv" + query);
        assertThat(taken.status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&c7=ville", "&v3=x", "&o=biggest", "&n=9999", "&n=x"})
    void aFileIsNeverOfAnotherQuestionThanItsAddress(String part) throws Exception {
        String query = "?m=count&by=whole%3Aville" + part;
        assertThat(open(DELAYS + query).text()).contains("« " + part.substring(1) + " »");
        Browser taken = new Browser(mvc, "192.0.2.131");
        assertThat(taken.open(DELAYS + ".csv" + query).status()).isEqualTo(400);
    }

    private Version delays() {
        return data.find("delais-acces", 1).orElseThrow();
    }

    private Key key(String name) {
        return delays().columns().stream()
                .filter(column -> column.name().equals(name))
                .map(column -> new Key(column, Part.WHOLE))
                .findFirst()
                .orElseThrow();
    }

    /** Of more groups than a page shows. */
    private Question ofMany(int limit) {
        List<Key> groups = List.of(key("jours"), key("sujet"));
        return new Question(Measure.COUNT, groups, List.of(), Order.NATURAL, limit);
    }

    private Answer shown(Question question) {
        return rows.on(delays(), table -> Answer.shown(question, table));
    }

    private Answer taken(Question question, int most) {
        return rows.on(delays(), table -> Answer.taken(question, table, most));
    }

    @Test
    void groupsThatAreTooManyForAPageComeByTheirSizeUnlessTheFirstAreAskedFor() {
        Answer whole = taken(ofMany(0), AnswerForms.MOST);
        assertThat(whole.all()).isGreaterThan(Answer.SHOWN);
        assertThat(shown(ofMany(0)).bySize()).isTrue();
        Answer first = shown(ofMany(5));
        assertThat(first.bySize()).isFalse();
        assertThat(first.lines()).isEqualTo(whole.lines().subList(0, 5));
    }

    @Test
    void aFileThatIsCutKeepsTheOrderThatWasAskedFor() {
        List<List<@Nullable String>> whole = taken(ofMany(0), AnswerForms.MOST).lines();
        assertThat(taken(ofMany(0), 5).lines()).isEqualTo(whole.subList(0, 5));
    }

    @Test
    void aConditionOnDaysThatCannotBeIsNeverLost() {
        Column day = key("recue_le").column();
        Question question =
                Question.told(Measure.COUNT)
                        .with(List.of(new Condition(day, How.NOT, List.of("2025"))));
        assertThatThrownBy(() -> shown(question))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOT");
    }

    @Test
    void onlyWhatIsPublishedIsAsked() throws Exception {
        for (String address :
                new String[] {
                    "/fr/donnees/inconnu/1/question?q=combien",
                    "/fr/donnees/delais-acces/9/question?q=combien",
                    "/fr/donnees/delais-acces/0/question.csv?m=count",
                    "/fr/donnees/delais-acces/1/question.xlsx?m=count"
                }) {
            assertThat(new Browser(mvc, "192.0.2.131").open(address).status()).isEqualTo(404);
        }
    }

    @Test
    void searchFindsADatasetByAColumnAndByAValueOfAList() throws Exception {
        assertThat(open("/fr/recherche?q=abreuvoir").text()).contains("Fontaines à boire");
        assertThat(open("/en/search?q=wheelchair+water").text()).contains("Drinking fountains");
        assertThat(open("/fr/recherche?q=debit").text()).contains("Fontaines à boire");
    }
}
