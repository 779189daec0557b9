package org.parvis.opendata.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ds.Link;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataCrumbs;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.asking.Question.Order;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A question that is said is the same question again, and no text is more than a question. */
class QuestionWordsTests {
    private static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();
    private static final int TIMES = 300;

    private final QuestionReader reader = new QuestionReader(new AskedWords());
    private final QuestionWords words = new QuestionWords(reader);

    /** Names of columns that want to be something else. */
    private static final Version HOSTILE =
            AskedTables.table(
                    LocalizedText.of("Piège", "Trap"),
                    AskedTables.column("a\"; drop table x; --", ColumnType.TEXT, "Un", "One"),
                    AskedTables.column("année du mois", ColumnType.DATE, "Deux", "Two"),
                    AskedTables.column("combien", ColumnType.INTEGER, "Trois", "Three"),
                    AskedTables.column("x = 'y' or 1=1", ColumnType.DECIMAL, "Quatre", "Four"),
                    AskedTables.column("et", ColumnType.BOOLEAN, "Cinq", "Five"),
                    AskedTables.column("<b>nom</b>", ColumnType.TEXT, "Six", "Six", "a\"b", "c,d"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aSaidQuestionIsReadAsTheSame(String lang) {
        Random random = new Random(20);
        for (Version version : List.of(AskedTables.TREES, AskedTables.SPENDING, HOSTILE)) {
            for (int time = 0; time < TIMES; time++) {
                Question question = question(version, random);
                String said = words.say(question, version, MESSAGES.forLanguage(lang));
                assertThat(reader.read(said, lang, version))
                        .as(said)
                        .isEqualTo(new Reading.Understood(question));
            }
        }
    }

    @Test
    void anAddressSaysTheSameQuestionAgain() {
        Random random = new Random(21);
        for (Version version : List.of(AskedTables.TREES, AskedTables.SPENDING, HOSTILE)) {
            for (int time = 0; time < TIMES; time++) {
                Question question = question(version, random);
                MultiValueMap<String, String> query = decoded(QuestionAddress.query(question));
                assertThat(QuestionAddress.of(query, version))
                        .isEqualTo(new QuestionAddress(question, List.of()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c7=poste",
                "h7=is",
                "v9=salaires",
                "c01=poste",
                "v3=salaires",
                "h3=is",
                "o=biggest",
                "n=9999",
                "n=0",
                "n=x"
            })
    void aPartOfAnAddressThatSaysNothingIsTold(String part) {
        String sound = "?m=count&by=whole:poste&c1=approuvee&h1=is&v1=true&";
        QuestionAddress read = QuestionAddress.of(decoded(sound + part), AskedTables.SPENDING);
        assertThat(read.unread()).containsExactly(part);
        assertThat(read.question()).isNotNull();
    }

    @Test
    void whatStandsTwiceInAnAddressIsReadOnceAndToldOnce() {
        String twice = "?m=count&m=rows&by=whole:poste&o=up&o=down&n=3&n=5";
        QuestionAddress read = QuestionAddress.of(decoded(twice), AskedTables.SPENDING);
        assertThat(read.unread()).containsExactlyInAnyOrder("m=rows", "o=down", "n=5");
    }

    @Test
    void theFormOfThePartsSendsPartsThatAreEmptyOrWait() {
        String form = "?m=count&by=&by=&o=natural&n=";
        assertThat(QuestionAddress.of(decoded(form), AskedTables.SPENDING).unread()).isEmpty();
    }

    @Test
    void theWayBackToADatasetIsSetAsItsLanguageSetsIt() {
        Version version = AskedTables.table(LocalizedText.of("Arbres : tous", "Trees: all"));
        List<Link> crumbs = DataCrumbs.to(version, MESSAGES.forLanguage("fr"));
        assertThat(crumbs.getLast().label()).isEqualTo("Arbres\u00A0: tous");
    }

    private static MultiValueMap<String, String> decoded(String query) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString(query)
                .build(true)
                .getQueryParams()
                .forEach(
                        (name, values) ->
                                values.forEach(value -> decoded.add(text(name), text(value))));
        return decoded;
    }

    private static String text(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }

    @Test
    void noTextIsMoreThanAQuestion() {
        Random random = new Random(22);
        List<String> signs =
                List.of(
                        "par",
                        "by",
                        "combien",
                        "moyenne",
                        "de",
                        "\"",
                        "«",
                        "»",
                        "(",
                        "((((",
                        "-",
                        "--",
                        "\u0000",
                        "\u202e",
                        "\ud83d",
                        "\ud83d\ude00",
                        "999999999999999999999",
                        "1e9",
                        ",",
                        "entre",
                        "et",
                        "2019",
                        "mai",
                        "31",
                        "top",
                        "le plus",
                        "plus de",
                        "diamètre",
                        "=",
                        "≥",
                        "pas",
                        "érable",
                        "a̋",
                        "%",
                        "'",
                        "ß",
                        "İ",
                        "١٢",
                        "\n",
                        "contient",
                        "vide");
        for (int time = 0; time < 1_000; time++) {
            String typed =
                    IntStream.range(0, random.nextInt(12))
                            .mapToObj(any -> signs.get(random.nextInt(signs.size())))
                            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertThat(reader.read(typed, "fr", AskedTables.TREES)).as(typed).isNotNull();
            assertThat(reader.read(typed, "en", HOSTILE)).as(typed).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "1", "\"", "« ", "1 000 ", "2019-", "par ", ",1", "(a+)+", "\u0000", "é̀"
            })
    void tenThousandSignsAreTooLongAtOnce(String sign) {
        long begun = System.nanoTime();
        Reading reading = reader.read(sign.repeat(10_000), "fr", AskedTables.TREES);
        assertThat(reading)
                .isInstanceOfAny(
                        Reading.Refused.class, Reading.Unknown.class, Reading.Unclear.class);
        assertThat(reader.read(sign.repeat(300 / sign.length()), "fr", AskedTables.TREES))
                .isNotNull();
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }

    private static Question question(Version version, Random random) {
        Measure measure = measure(version, random);
        boolean listing = measure.kind() == Kind.ROWS;
        List<Key> groups = listing ? List.of() : groups(version, random);
        List<Condition> conditions = conditions(version, random);
        Order order =
                groups.isEmpty() || random.nextBoolean()
                        ? Question.usual(groups)
                        : Order.values()[random.nextInt(3)];
        boolean limited = (listing || !groups.isEmpty()) && random.nextInt(3) == 0;
        return new Question(measure, groups, conditions, order, limited ? 7 : 0);
    }

    private static Measure measure(Version version, Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<Column> fit =
                version.columns().stream().filter(one -> Measure.fits(kind, one)).toList();
        return fit.isEmpty()
                ? new Measure(kind == Kind.ROWS ? kind : Kind.COUNT, null)
                : new Measure(kind, fit.get(random.nextInt(fit.size())));
    }

    private static List<Key> groups(Version version, Random random) {
        return random.ints(random.nextInt(3), 0, version.columns().size())
                .mapToObj(version.columns()::get)
                .distinct()
                .map(column -> new Key(column, part(column, random)))
                .toList();
    }

    private static Part part(Column column, Random random) {
        return column.type().isDay() ? Part.values()[random.nextInt(3)] : Part.WHOLE;
    }

    private static List<Condition> conditions(Version version, Random random) {
        List<Condition> conditions = new ArrayList<>();
        List<Column> columns =
                random.ints(random.nextInt(3), 0, version.columns().size())
                        .mapToObj(version.columns()::get)
                        .distinct()
                        .toList();
        for (Column column : columns) {
            How how = How.values()[random.nextInt(How.values().length)];
            int many = how.several() ? 1 + random.nextInt(2) : how.takes();
            Condition one =
                    new Condition(
                            column,
                            how,
                            IntStream.range(0, many)
                                    .mapToObj(any -> value(column, random))
                                    .distinct()
                                    .toList());
            if (one.sound()) {
                conditions.add(one);
            }
        }
        return conditions;
    }

    private static String value(Column column, Random random) {
        return switch (column.type()) {
            case TEXT ->
                    List.of("érable", "pin", "a\"b", "x et y", "12", "par ville, « z »", "c,d")
                            .get(random.nextInt(7));
            case INTEGER -> List.of("3", "-7", "2019", "1200").get(random.nextInt(4));
            case DECIMAL -> List.of("3", "-7.25", "2019", "1200.5").get(random.nextInt(4));
            case BOOLEAN -> String.valueOf(random.nextBoolean());
            case DATE, MOMENT ->
                    List.of("2019", "2020-05", "2021-05-01", "2021-12-31").get(random.nextInt(4));
        };
    }
}
