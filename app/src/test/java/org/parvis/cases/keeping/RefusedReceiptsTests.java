package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.keeping.EndOfLifeFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;

/** Receipts of the archives that are not noted: nothing is half noted, and it is said why. */
class RefusedReceiptsTests {
    private ArchivesFixture at;
    private EndOfLifeFixture ending;
    private CasesFixture cases;

    @BeforeEach
    void start() {
        at = new ArchivesFixture();
        ending = at.ending;
        cases = at.cases;
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void aReceiptThatSaysSomethingWrongIsRefused() {
        Receipt file = at.over();
        String digest = at.sent(file);
        LocalDate today = cases.acting.today();
        assertThat(refusal(at.note(null, "1", digest))).isEqualTo("archives.refused.day");
        assertThat(refusal(at.note(today.plusDays(1), "1", digest)))
                .isEqualTo("archives.refused.future");
        assertThat(refusal(at.note(today.minusDays(1), "1", digest)))
                .isEqualTo("archives.refused.before");
        for (String number : List.of("", " ", "<b>", "1".repeat(41), "a\nb", "%")) {
            assertThat(refusal(at.note(today, number, digest)))
                    .as(number)
                    .isEqualTo("archives.refused.number");
        }
        assertThat(refusal(at.note("1", " \n "))).isEqualTo("archives.refused.none");
        for (String line : List.of("abc", digest + "0", "' or 1=1 --", digest.substring(1))) {
            assertThat(refusal(at.note("1", line))).as(line).isEqualTo("archives.refused.line");
        }
        assertThat(refusal(at.note("1", (digest + "\n").repeat(700))))
                .isEqualTo("archives.refused.most");
        assertThat(refusal(at.note("1", ArchivesFixture.digest("autre"))))
                .isEqualTo("archives.refused.unknownDigest");
        assertThat(
                        refusal(
                                at.note(
                                        "1",
                                        ArchivesFixture.digest("autre")
                                                + "  parvis-"
                                                + file.reference()
                                                + ".zip")))
                .isEqualTo("archives.refused.otherDigest");
        assertThat(refusal(at.note("1", digest + " " + Reference.next())))
                .isEqualTo("archives.refused.otherDigest");
        assertThat(refusal(at.note("1", digest + "\n" + at.sent(file))))
                .isEqualTo("archives.refused.twice");
        assertThat(cases.head(file).lastSeq()).as("nothing is half noted").isEqualTo(2);
        assertThat(at.received()).isZero();
        assertThat(at.note("1", digest.toUpperCase(Locale.ROOT) + " *parvis.zip").orThrow())
                .isEqualTo(1);
    }

    @Test
    void aFileIsReceivedOnce() {
        Receipt file = at.over();
        String digest = at.sent(file);
        String other = at.sent(file);
        at.note("1", digest).orThrow();
        assertThat(refusal(at.note("2", digest))).isEqualTo("archives.refused.already");
        assertThat(refusal(at.note("2", other))).isEqualTo("archives.refused.already");
    }

    @Test
    void onlyWhatIsClosedAndTheirsIsReceivedAndOnlyByItsOwnBody() {
        Receipt open = cases.open("En cours");
        assertThat(refusal(at.note("1", at.sent(open)))).isEqualTo("archives.refused.open");
        Receipt file = at.over();
        String digest = at.sent(file);
        assertThat(refusal(at.receipts.note(cases.agent, at.typed("1", digest))))
                .isEqualTo("cases.refused.notAnswerable");
        Actor.Agent stranger = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.HEAD);
        assertThat(refusal(at.receipts.note(stranger, at.typed("1", digest))))
                .isEqualTo("archives.refused.unknownDigest");
        ending.schedule(2, RetentionRule.Then.DESTROY, 0);
        assertThat(refusal(at.note("1", digest))).isEqualTo("archives.refused.notTheirs");
        cases.disposal.dispose(file.file(), "x").orThrow();
        assertThat(refusal(at.note("1", digest))).isEqualTo("archives.refused.destroyed");
        assertThat(at.received()).isZero();
    }
}
