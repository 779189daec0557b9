package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/** What a file may say of hearings, and how everything that is wrong in it is told. */
class HearingsFilesTests {
    @TempDir Path folder;

    private static String text() throws IOException {
        return WrittenConsultation.text("quai-nord");
    }

    private List<Refusal> problems(String text) throws IOException {
        return WrittenConsultation.problems(folder, text);
    }

    /** Each fault by itself in a file that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tools: [hearings]  | tools: []           | participation.file.hearings.unasked
                    minutes: 10        | minutes: 0          | participation.file.hearings.number
                    minutes: 10        | minutes: some       | platform.file.badValue
                    read-days: 7       | read-days: 61       | participation.file.hearings.number
                    read-days: 7       | reading-days: 7     | platform.file.unknownKey
                    draw-on: today+24  | draw-on: today+23   | participation.file.hearings.draw
                    draw-on: today+24  | draw-on: demain     | platform.file.badValue
                    day: today+31      | day: today+24       | participation.file.hearings.early
                    until: "21:00"     | until: "19:09"      | participation.file.hearings.hours
                    until: "21:00"     | until: "9 p.m."     | platform.file.badValue
                    code: afternoon    | code: evening       | platform.file.twice
                    remote: true       | online: true        | platform.file.unknownKey
                    code: subject      | code: accept        | participation.file.rule
                    code: subject      | code: publish       | participation.file.rule
                    """)
    void hearingsThatAreWrongAreToldWithTheirReason(String right, String wrong, String reason)
            throws IOException {
        assertThat(text()).contains(right);
        List<Refusal> problems = problems(text().replaceFirst(Pattern.quote(right), wrong));
        assertThat(problems)
                .anyMatch(
                        it ->
                                it.key().equals(reason)
                                        && it.arguments()[0].equals("consultations/wrong.yaml")
                                        && (Integer) it.arguments()[1] > 1);
        for (String lang : List.of("fr", "en")) {
            Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
            assertThat(problems)
                    .allSatisfy(
                            it ->
                                    assertThat(w.say(it.key(), it.arguments()))
                                            .contains("wrong.yaml"));
        }
    }

    @Test
    void peopleAreHeardInSessionsByPublishedRules() throws IOException {
        String text = text();
        String none = text.substring(0, text.indexOf("\nhearings:"));
        assertThat(problems(none)).extracting(it -> it.arguments()[2]).containsExactly("hearings");
        String empty = text.substring(0, text.indexOf("  sessions:")) + "  sessions: []\n";
        assertThat(problems(empty))
                .extracting(Refusal::key)
                .containsExactly("participation.file.hearings.sessions");
        String unruled =
                text.substring(0, text.indexOf("rules:"))
                        + text.substring(text.indexOf("hearings:\n  minutes"));
        assertThat(problems(unruled)).extracting(it -> it.arguments()[2]).containsExactly("rules");
    }

    @Test
    void sessionsStandInTheOrderOfTheirHoursAndSayHowManyTheyHold() {
        Hearings read = WrittenConsultation.ofTheDemonstration("quai-nord").hearings();
        assertThat(read.sessions())
                .extracting(Hearings.Session::code)
                .containsExactly("evening", "afternoon");
        assertThat(read.sessions()).extracting(one -> one.holds(10)).containsExactly(12, 15);
        assertThat(read.remote()).isTrue();
        assertThat(read.over(WrittenConsultation.TODAY.plusDays(32))).isFalse();
        assertThat(read.over(WrittenConsultation.TODAY.plusDays(33))).isTrue();
    }
}
