package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.keeping.EndOfLifeFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;

/** Receipts of the archives that are not noted: nothing is half noted, and it is said why. */
class RefusedReceiptsTests extends ArchivesFixture {
    @Test
    void aReceiptThatSaysSomethingWrongIsRefused() {
        Receipt file = over();
        String digest = sent(file);
        LocalDate today = cases.acting.today();
        assertThat(refusal(note(null, "1", digest))).isEqualTo("archives.refused.day");
        assertThat(refusal(note(today.plusDays(1), "1", digest)))
                .isEqualTo("archives.refused.future");
        assertThat(refusal(note(today.minusDays(1), "1", digest)))
                .isEqualTo("archives.refused.before");
        for (String number : List.of("", " ", "<b>", "1".repeat(41), "a\nb", "%")) {
            assertThat(refusal(note(today, number, digest)))
                    .as(number)
                    .isEqualTo("archives.refused.number");
        }
        assertThat(refusal(note("1", " \n "))).isEqualTo("archives.refused.none");
        for (String line : List.of("abc", digest + "0", "' or 1=1 --", digest.substring(1))) {
            assertThat(refusal(note("1", line))).as(line).isEqualTo("archives.refused.line");
        }
        assertThat(refusal(note("1", (digest + "\n").repeat(700))))
                .isEqualTo("archives.refused.most");
        assertThat(refusal(note("1", digest("autre")))).isEqualTo("archives.refused.unknownDigest");
        assertThat(refusal(note("1", digest("autre") + "  parvis-" + file.reference() + ".zip")))
                .isEqualTo("archives.refused.otherDigest");
        assertThat(refusal(note("1", digest + " " + Reference.next())))
                .isEqualTo("archives.refused.otherDigest");
        assertThat(refusal(note("1", digest + "\n" + sent(file))))
                .isEqualTo("archives.refused.twice");
        assertThat(cases.head(file).lastSeq()).as("nothing is half noted").isEqualTo(2);
        assertThat(received()).isZero();
        assertThat(note("1", digest.toUpperCase(Locale.ROOT) + " *parvis.zip").orThrow())
                .isEqualTo(1);
    }

    @Test
    void aFileIsReceivedOnce() {
        Receipt file = over();
        String digest = sent(file);
        String other = sent(file);
        note("1", digest).orThrow();
        assertThat(refusal(note("2", digest))).isEqualTo("archives.refused.already");
        assertThat(refusal(note("2", other))).isEqualTo("archives.refused.already");
    }

    @Test
    void onlyWhatIsClosedAndTheirsIsReceivedAndOnlyByItsOwnBody() {
        Receipt open = cases.open("En cours");
        assertThat(refusal(note("1", sent(open)))).isEqualTo("archives.refused.open");
        Receipt file = over();
        String digest = sent(file);
        assertThat(refusal(receipts.note(cases.agent, typed("1", digest))))
                .isEqualTo("cases.refused.notAnswerable");
        Actor.Agent stranger = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.HEAD);
        assertThat(refusal(receipts.note(stranger, typed("1", digest))))
                .isEqualTo("archives.refused.unknownDigest");
        ending.schedule(2, RetentionRule.Then.DESTROY, 0);
        assertThat(refusal(note("1", digest))).isEqualTo("archives.refused.notTheirs");
        cases.disposal.dispose(file.file(), "x").orThrow();
        assertThat(refusal(note("1", digest))).isEqualTo("archives.refused.destroyed");
        assertThat(received()).isZero();
    }
}
