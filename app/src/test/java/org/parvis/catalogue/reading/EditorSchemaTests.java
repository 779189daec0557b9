package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.types.Registered;
import org.parvis.registers.RegistersForTests;
import tools.jackson.databind.json.JsonMapper;

/** What an editor says of a definition, from the schema, is what the program says of it. */
class EditorSchemaTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final Definitions DEFINITIONS =
            new Definitions(List.copyOf(Registered.types()), RegistersForTests.ofPack());
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new JsonMapper().writeValueAsString(DEFINITIONS.schema()));

    /** What needs more than the shape of a text: names that agree, rules, a meaning. */
    private static final Set<String> ONLY_THE_PROGRAM =
            Set.of(
                    "version",
                    "code",
                    "missing-language",
                    "language-not-allowed",
                    "address-word",
                    "language-otherwise",
                    "reserved",
                    "reserved-lang",
                    "twice",
                    "name",
                    "duplicate",
                    "rules.refused",
                    "expected.boolean",
                    "asked-later",
                    "cycle",
                    "notOffered",
                    "never",
                    "no-such-part",
                    "no-such-question",
                    "no-such-term",
                    "no-such-letter",
                    "refusal-without-remedy",
                    "remedy-start",
                    "effect-without-law",
                    "fairness-completeness",
                    "fairness-intention",
                    "fairness-observations",
                    "fairness-third-party",
                    "citation",
                    "anchor",
                    "tag",
                    "syntax");

    static Stream<Path> everyDefinition() throws IOException {
        try (Stream<Path> content = Files.walk(Path.of("../content"));
                Stream<Path> own = Files.walk(ROOM.getParent())) {
            return Stream.concat(content, own)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.toString().matches(".*/(services|definitions)/[^/]+"))
                    .toList()
                    .stream();
        }
    }

    static List<QuestionType> types() {
        return Registered.types();
    }

    private static List<String> said(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("everyDefinition")
    void everyDefinitionOfThePackIsGoodForAnEditorToo(Path file) throws IOException {
        assertThat(said(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aQuestionOfEachTypeIsGoodAndAnUnknownSettingIsNot(QuestionType type) {
        String yaml = DEFINITIONS.yaml(Registered.definition(type, ""));
        assertThat(said(yaml)).isEmpty();
        Matcher written = Pattern.compile("( +)type: \"?" + type.code() + "\"?\n").matcher(yaml);
        String last = "";
        int at = -1;
        while (written.find()) {
            at = written.end();
            last = written.group(1);
        }
        assertThat(at).as("a question of that type is written").isPositive();
        String wrong = yaml.substring(0, at) + last + "with: {colour: red}\n" + yaml.substring(at);
        assertThat(said(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number|with: {decimals: 2}",
                "text|with: {accept: pdf}",
                "date|with: {earliest: tomorrow}",
                "time|with: {earliest: \"25:00\"}",
                "file|with: {max-files: many}",
                "text|options: [{code: a, label: {fr: Un, en: One}}]",
                "text|lines: [{code: a, label: {fr: Un, en: One}}]",
                "text|row: {name: {fr: Un, en: One}, questions: []}",
                "text|value: people + 1",
                "personal-number|protected: false",
            })
    void whatATypeDoesNotKnowIsRefusedByBoth(String code, String more) throws IOException {
        assertThat(Registered.read(Registered.type(code), more).problems()).isNotEmpty();
        String yaml =
                Files.readString(ROOM)
                        .replace(
                                "type: text\n",
                                "type: "
                                        + code
                                        + "\n          purpose: {fr: Essai, en: Test}\n"
                                        + "          legal-basis: A-21.1 s. 8 (to confirm)\n"
                                        + (more.startsWith("protected")
                                                ? ""
                                                : "          protected: true\n")
                                        + "          "
                                        + more
                                        + "\n");
        assertThat(said(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.parvis.catalogue.reading.BadDefinitionsTests#changes")
    void theBadCorpusIsRefusedByTheProgramAndBySchemaWhenItIsAMatterOfShape(
            String good, String changed, String reason) throws IOException {
        String bad =
                Files.readString(ROOM)
                        .replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(changed));
        assertThat(DEFINITIONS.parse("bad.yaml", bad.getBytes(StandardCharsets.UTF_8)).problems())
                .isNotEmpty();
        if (!ONLY_THE_PROGRAM.contains(reason)) {
            assertThat(said(bad)).as("an editor says it too").isNotEmpty();
        }
    }

    @Test
    void mostOfTheLanguageIsExplainedWhereItIsTyped() {
        String schema = new JsonMapper().writeValueAsString(DEFINITIONS.schema());
        assertThat(schema.split("\"description\"", -1)).hasSizeGreaterThan(60);
    }
}
