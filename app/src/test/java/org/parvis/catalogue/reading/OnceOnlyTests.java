package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.KnownFrom;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.ApplicantFact;
import org.parvis.registers.RegistersForTests;

/** What a definition may say of answers that are known, reused or filled in beforehand. */
class OnceOnlyTests {
    private static final Path GOOD = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final String EMAIL = "          type: email\n";
    private static final String KNOWN =
            EMAIL
                    + """
                                means: person.email
                                prefillable: true
                                known-from:
                                  register: people
                                  value: name
                                  purpose: {fr: Vous écrire., en: To write to you.}
                                  legal-basis: A-2.1 s. 65.1 (to confirm)
                                  consent: true
                                  keys: {number: room, born: people}
                      """;

    private final Definitions definitions =
            new Definitions(Kinds.all(), RegistersForTests.people());

    @Test
    void aQuestionSaysFromWhichRegisterItsAnswerIsKnown() throws IOException {
        Question email =
                parse(KNOWN).accepted().orElseThrow().form().question("email").orElseThrow();

        assertThat(email.means()).isEqualTo("person.email");
        assertThat(email.prefillable()).isTrue();
        KnownFrom known = Objects.requireNonNull(email.knownFrom());
        assertThat(known.consent()).isTrue();
        assertThat(known.keys()).containsEntry("number", "room");
    }

    @Test
    void theCanonicalFormKeepsIt() throws IOException {
        ServiceDefinition service = parse(KNOWN).accepted().orElseThrow();
        byte[] canonical = definitions.canonical(service);
        assertThat(definitions.parse("again", canonical).accepted()).contains(service);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "means: person.email|means: Person|means",
                "register: people|register: The People|code",
                "keys: {number: room, born: people}|keys: {number: room, born: email}|known-later",
                "keys: {number: room, born: people}|keys: {number: room, born: nobody}|known-later",
                "prefillable: true|prefillable: true~          protected: true"
                        + "~          purpose: {fr: a, en: b}~          legal-basis: C-19 s. 4|"
                        + "prefillable-protected",
                "legal-basis: A-2.1 s. 65.1 (to confirm)|legal-basis: the law|citation",
                "consent: true|consents: true|unknown",
                "value: name|value: shoe-size|no-such-value",
                "keys: {number: room, born: people}|keys: {number: room}|register-keys"
            })
    void whatMakesNoSenseIsRefusedAtItsLine(String good, String bad, String reason)
            throws IOException {
        Reading reading = parse(KNOWN.replace(good, bad.replace('~', '\n')));

        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.problems().getFirst().reason().key())
                .isEqualTo("catalogue.problem." + reason);
        assertThat(reading.problems().getFirst().line()).isGreaterThan(60);
    }

    @Test
    void whatIsHeldOfWhoeverAppliesAnswersAQuestion() throws IOException {
        ServiceDefinition service =
                parse(EMAIL + "          of-applicant: email\n").accepted().orElseThrow();
        assertThat(service.form().question("email").orElseThrow().ofApplicant())
                .isEqualTo(ApplicantFact.EMAIL);
        byte[] canonical = definitions.canonical(service);
        assertThat(definitions.parse("again", canonical).accepted()).contains(service);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of-applicant: shoe-size~|one-of",
                "of-applicant: email~          default: '\"a@b.ca\"'~|applicant-twice",
                "means: person.email~          of-applicant: email~"
                        + "          known-from: {register: people, value: name, purpose: {fr: a,"
                        + " en: b}, legal-basis: C-19 s. 4, keys: {number: room, born: people}}~|"
                        + "applicant-twice"
            })
    void oneAnswerHasOneOrigin(String more, String reason) throws IOException {
        Reading reading = parse(EMAIL + "          " + more.replace('~', '\n'));
        assertThat(reading.problems())
                .extracting(problem -> problem.reason().key())
                .contains("catalogue.problem." + reason);
    }

    @Test
    void aRowIsAboutSomebodyElseEachTime() throws IOException {
        String group =
                """
                          type: group
                          row:
                            name: {fr: Personne, en: Person}
                            questions:
                              - {id: first, type: text, label: {fr: Nom, en: Name}, of-applicant: name}
                """;
        assertThat(parse(group).problems())
                .extracting(problem -> problem.reason().key())
                .contains("catalogue.problem.applicant-row");
    }

    private Reading parse(String email) throws IOException {
        String text = Files.readString(GOOD).replace(EMAIL, email);
        return definitions.parse("room-booking.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
