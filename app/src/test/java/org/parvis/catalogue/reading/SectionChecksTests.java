package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.SharedForm;

/**
 * Who else may answer a section is written in a few words, each refused where it makes no sense.
 */
class SectionChecksTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final Words EN = MessageCatalogue.fromClassPath().forLanguage("en");

    private final Definitions definitions = new Definitions(Kinds.all());

    private Reading read(String text) {
        return definitions.parse("room.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String good() throws IOException {
        return SharedForm.of().apply(Files.readString(ROOM));
    }

    @Test
    void aSectionMayBeSharedAndAnotherAttested() throws IOException {
        Reading reading = read(good());

        assertThat(reading.problems()).isEmpty();
        FormDefinition form = reading.accepted().orElseThrow().form();
        assertThat(form.section("meal").orElseThrow().mayBeShared()).isTrue();
        assertThat(form.attestation("safety").orElseThrow().days()).isEqualTo(14);
        assertThat(form.attestation("meal")).isEmpty();
    }

    @Test
    void theRuleOfTheServiceNamesTheUnit() throws IOException {
        ServiceRules rules = Objects.requireNonNull(read(good()).rules());
        assertThat(rules.unit(Map.of("room", "hall"))).contains("events");
        assertThat(rules.unit(Map.of("room", "study"))).contains("rooms");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                bad("may-be-shared: true", "may-be-shared: true\n      " + ATTESTED, "shared-and"),
                bad("name: technician", "name: email", "attested-question"),
                bad("declaration: safe", "declaration: permit", "attested-declaration"),
                bad("days: 14", "days: 0", "attested-days"),
                bad("days: 14", "days: 366", "attested-days"),
                bad("sees: [room, people]", "sees: [rooms]", "no-such-question"),
                bad("sees: [room, people]", "sees: [permit]", "sees-own"),
                bad("{email: email}", "{email: email, name: technician}", "attested-contact"),
                bad("id: permit", "id: permit\n          prefillable: true", "attested-known"));
    }

    private static final String ATTESTED =
            "attested-by: {role: {fr: un, en: one}, name: meal, declaration: meal,"
                    + " legal-basis: C-19 s. 4}";

    private static Arguments bad(String good, String changed, String reason) {
        return Arguments.of(good, changed, reason);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatMakesNoSenseIsRefusedWithItsLine(String good, String changed, String reason)
            throws IOException {
        String bad = good().replace(good, changed);
        assertThat(bad).isNotEqualTo(good());

        List<Problem> problems = read(bad).problems();

        assertThat(problems).anySatisfy(p -> assertThat(p.reason().key()).contains(reason));
        assertThat(problems)
                .allSatisfy(
                        p -> {
                            assertThat(p.line()).isGreaterThan(1);
                            assertThat(EN.say(p.reason().key(), p.reason().arguments()))
                                    .isNotEqualTo(p.reason().key());
                        });
    }

    @Test
    void aProtectedAnswerIsShownToNobodyElse() throws IOException {
        String bad =
                good().replace(
                                "        - id: people\n",
                                "        - id: people\n          protected: true\n"
                                        + "          purpose: {fr: Essai, en: Test}\n"
                                        + "          legal-basis: C-19 s. 4\n");

        assertThat(read(bad).problems())
                .anySatisfy(p -> assertThat(p.reason().key()).contains("sees-protected"));
    }

    @Test
    void whoSeesMustBeSomebody() throws IOException {
        String bad = good().replace("may-be-shared: true", "may-be-shared: false");

        assertThat(read(bad).problems())
                .anySatisfy(p -> assertThat(p.reason().key()).contains("sees-nobody"));
    }
}
