package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.catalogue.Reading;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;

/** Each bad definition is the good one with one thing changed; it is refused at that line. */
class BadDefinitionsTests {
    private static final Path GOOD = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final Words EN = MessageCatalogue.fromClassPath().forLanguage("en");

    private final Definitions definitions = new Definitions(Kinds.all());

    static Stream<Arguments> changes() {
        return Stream.of(
                bad("version: 1", "version: one", "whole-number"),
                bad("version: 1", "version: 0", "version"),
                bad("code: room-booking", "code: Room_Booking", "code"),
                bad(
                        "name: {fr: Réserver une salle, en: Book a room}",
                        "name: {fr: Réserver}",
                        "missing-language"),
                bad("en: Book a room}", "en: Book a room, es: Reservar}", "language-not-allowed"),
                bad("en: Room}", "en: \"" + "Room ".repeat(150) + "\"}", "too-long"),
                bad(
                        "citation: C-11 s. 22.3 (to confirm)\n",
                        "citation: C-11 s. 22.3 (to confirm)\n      when: room = \"hall\"\n",
                        "language-otherwise"),
                bad("purpose:", "purpos:", "unknown"),
                bad("minutes: 2", "minutes: 2\n  minutes: 3", "twice"),
                bad("type: yes-no", "type: yesno", "no-such-type"),
                bad("id: people", "id: Number-Of-People", "name"),
                bad("id: people", "id: room", "duplicate"),
                bad("show-when: catering = true", "show-when: cattering = true", "rules.refused"),
                bad("show-when: catering = true", "show-when: catering = 3 +", "rules.refused"),
                bad("show-when: catering = true", "show-when: '12'", "expected.boolean"),
                bad("show-when: catering = true", "show-when: email != null", "asked-later"),
                bad("show-when: catering = true", "show-when: meal = \"x\"", "cycle"),
                bad("show-when: catering = true", "show-when: room = \"cellar\"", "notOffered"),
                bad("show-when: catering = true", "show-when: 'false'", "never"),
                bad("with: {min: \"1\", max: \"40\"}", "with: {least: \"1\"}", "no-such-setting"),
                bad("with: {min: \"1\", max: \"40\"}", "with: {min: \"one\"}", "setting"),
                bad("part: you", "part: them", "no-such-part"),
                bad("- id: meal", "- id: envoyer", "address-word"),
                bad("- id: people", "- id: today", "reserved"),
                bad("- id: people", "- id: lang", "reserved-lang"),
                bad("contact: {email: email}", "contact: {email: mail}", "no-such-question"),
                bad("  term: answer", "  term: never", "no-such-term"),
                bad("letter: refused", "letter: refusal", "no-such-letter"),
                bad("remedies: [again]", "remedies: []", "refusal-without-remedy"),
                bad(
                        """
                              effect: none
                              effect-text: {fr: Rien n'est décidé., en: Nothing is decided.}
                              citation: I-16 s. 52
                        """,
                        """
                              effect: deemed-refusal
                              effect-text: {fr: C'est un refus., en: It is a refusal.}
                        """,
                        "effect-without-law"),
                fairness("step: completeness", "fairness-completeness"),
                fairness("step: intention", "fairness-intention"),
                fairness("step: observations, days: 10", "fairness-observations"),
                fairness("step: third-party", "fairness-third-party"),
                bad("effect: none", "effect: perhaps", "one-of"),
                bad("  outcomes:\n", "  decides: whoever\n  outcomes:\n", "one-of"),
                bad("effect: none", "effect: deemed-acceptance", "not-yet"),
                bad("starts: received", "starts: notice-sent", "not-yet"),
                bad("starts: received", "starts: notified", "not-yet"),
                bad("starts: decided", "starts: notified", "not-yet"),
                bad("starts: decided", "starts: term-ended", "remedy-start"),
                bad("citation: C-19 s. 4 (to confirm)", "citation: the law", "citation"),
                bad("days: 10", "days: &ten 10", "anchor"),
                bad("days: 10", "days: !!java.net.URL http://x", "tag"),
                bad("steps:", "steps: [", "syntax"));
    }

    private static Arguments fairness(String step, String reason) {
        String words = "text: {fr: Vérifier., en: Check.}, citation: J-3 s. 5";
        return bad(
                "  outcomes:\n",
                "  fairness:\n    - {" + step + ", " + words + "}\n  outcomes:\n",
                reason);
    }

    private static Arguments bad(String good, String changed, String reason) {
        return Arguments.of(good, changed, reason);
    }

    @Test
    void theUnchangedDefinitionIsAccepted() {
        assertThat(definitions.parse(GOOD).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aBadDefinitionIsRefusedWithItsLineAndReason(String good, String changed, String reason)
            throws IOException {
        String text = Files.readString(GOOD);
        assertThat(text).contains(good);
        int line = 1 + (int) text.substring(0, text.indexOf(good)).lines().count();
        String bad = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(changed));

        Reading reading =
                definitions.parse("room-booking.yaml", bad.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.accepted()).isEmpty();
        assertThat(reading.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.reason().key()).contains(reason);
                            assertThat(problem.file()).isEqualTo("room-booking.yaml");
                            assertThat(problem.line()).isBetween(line - 8, line + 8);
                            assertThat(EN.say(problem.reason().key(), problem.reason().arguments()))
                                    .isNotEqualTo(problem.reason().key());
                        });
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        String bad =
                Files.readString(GOOD)
                        .replace("version: 1", "version: one")
                        .replace("minutes: 2", "minutes: two")
                        .replace("days: 10", "days: ten");

        Reading reading = definitions.parse("x.yaml", bad.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.problems()).hasSize(3);
    }

    @Test
    void aBombOfAliasesOrDepthOrBytesIsRefused() {
        String aliases = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]";
        String deep = "[".repeat(2_000);
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1};

        assertThat(definitions.parse("a", aliases.getBytes(StandardCharsets.UTF_8)).problems())
                .isNotEmpty();
        assertThat(definitions.parse("d", deep.getBytes(StandardCharsets.UTF_8)).problems())
                .isNotEmpty();
        assertThat(definitions.parse("b", bytes).problems()).isNotEmpty();
        assertThat(definitions.parse("e", new byte[0]).problems()).isNotEmpty();
    }
}
