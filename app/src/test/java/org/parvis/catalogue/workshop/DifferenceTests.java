package org.parvis.catalogue.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.catalogue.reading.Kinds;
import org.parvis.catalogue.workshop.Difference.Change;
import org.parvis.catalogue.workshop.Difference.Kind;
import org.parvis.catalogue.workshop.Difference.Section;
import org.parvis.platform.words.WordDifference;

/** What one version changes, as a designer reads it. */
class DifferenceTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");
    private final Definitions definitions = new Definitions(Kinds.all());
    private final String text = read();

    private static String read() {
        try {
            return Files.readString(ROOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceDefinition service(String yaml) {
        Reading reading = definitions.proposed("x.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return reading.accepted().orElseThrow();
    }

    private Difference to(String changed) {
        return Difference.between(service(text), service(changed));
    }

    @Test
    void nothingChangesButTheNumberOfTheVersion() {
        assertThat(to(text.replace("version: 1", "version: 2")).isEmpty()).isTrue();
    }

    @Test
    void aTermThatGetsShorterIsToldAsATerm() {
        List<Change> terms = to(text.replace("days: 10", "days: 7")).of(Section.TERMS);
        assertThat(terms).hasSize(1);
        assertThat(terms.getFirst().before()).isEqualTo("10");
        assertThat(terms.getFirst().after()).isEqualTo("7");
        assertThat(terms.getFirst().path().getLast().word()).isEqualTo("days");
    }

    @Test
    void aTextIsComparedWordByWordInItsLanguage() {
        Difference difference =
                to(
                        text.replace(
                                "Une salle pour votre groupe.",
                                "Une grande salle pour votre groupe."));
        Change change = difference.of(Section.TEXTS).getFirst();
        assertThat(difference.changes()).hasSize(1);
        assertThat(change.lang()).isEqualTo("fr");
        assertThat(
                        WordDifference.between(
                                        String.valueOf(change.before()),
                                        String.valueOf(change.after()))
                                .pieces())
                .filteredOn(piece -> piece.fate() != WordDifference.Fate.KEPT)
                .extracting(WordDifference.Piece::text)
                .containsExactly("grande ");
    }

    @Test
    void aQuestionThatGoesComesOrChangesItsRuleIsToldOnce() {
        Difference gone =
                to(
                        text.replace("- id: people", "- id: guests")
                                .replace("and people > 8", "and guests > 12"));
        assertThat(gone.count(Section.QUESTIONS, Kind.ADDED)).isEqualTo(1);
        assertThat(gone.count(Section.QUESTIONS, Kind.REMOVED)).isEqualTo(1);
        assertThat(gone.of(Section.RULES)).isEmpty();

        Difference rule = to(text.replace("people > 8", "people > 12"));
        assertThat(rule.changes()).hasSize(1);
        Change change = rule.of(Section.RULES).getFirst();
        assertThat(change.before()).isEqualTo("not(room = \"study\" and people > 8)");
        assertThat(change.after()).isEqualTo("not(room = \"study\" and people > 12)");
    }

    @Test
    void aQuestionAskedOnAnotherPageHasMovedAndHasNotChanged() {
        String question =
                "        - id: email\n"
                        + "          type: email\n"
                        + "          label: {fr: \"Votre courriel?\", en: \"Your e-mail?\"}\n";
        Difference moved =
                to(
                        text.replace(
                                        question,
                                        "        - {id: note, type: text, label: {fr: Note, en:"
                                                + " Note}}\n")
                                .replace(
                                        "        - id: people\n",
                                        question + "        - id: people\n"));
        assertThat(moved.changes())
                .extracting(c -> c.kind() + " " + c.path().getLast().item())
                .containsExactlyInAnyOrder("ADDED note", "MOVED email");
    }

    @Test
    void theRealDefinitionReadBackFromItsTextDiffersInNothing() throws Exception {
        Path file = Path.of("../content/quebec/services/access-request.yaml");
        ServiceDefinition service = definitions.parse(file).accepted().orElseThrow();
        ServiceDefinition moved =
                service(definitions.yaml(service).replace("version: 1\n", "version: 2\n"));
        assertThat(Difference.between(service, moved).isEmpty()).isTrue();
    }
}
