package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two pages that write one draft. */
class ContestKeepingTests {
    private static final ContestWords DRAWN = new ContestWords("Un", "Deux", "");

    private static ContestKeeping keeping(ContestWords stored, ContestWords typed) {
        return ContestKeeping.of(stored, typed, DRAWN.seen());
    }

    @Test
    void whatOnePageChangedIsKept() {
        ContestWords typed = new ContestWords("Un et demi", "Deux", "");
        ContestKeeping keeping = keeping(DRAWN, typed);
        assertThat(keeping.kept()).isEqualTo(typed);
        assertThat(keeping.moved()).isFalse();
    }

    @Test
    void anOldPageThatTypedNothingWritesOverNothing() {
        ContestWords newer = new ContestWords("Un", "Deux\net trois", "Le rapport");
        ContestKeeping keeping = keeping(newer, DRAWN);
        assertThat(keeping.kept()).isEqualTo(newer);
        assertThat(keeping.shown()).as("and shows what is newer").isEqualTo(newer);
        assertThat(keeping.elsewhere()).isEmpty();
        assertThat(keeping.moved()).isTrue();
    }

    @Test
    void wordsThatBothChangedAreBothShownAndNoneIsWrittenOver() {
        ContestWords newer = new ContestWords("Un ailleurs", "Deux", "");
        ContestKeeping keeping = keeping(newer, new ContestWords("Un ici", "Deux ici", ""));
        assertThat(keeping.elsewhere()).containsExactly(Map.entry("why", "Un ailleurs"));
        assertThat(keeping.shown().why()).isEqualTo("Un ici");
        assertThat(keeping.kept()).isEqualTo(new ContestWords("Un ailleurs", "Deux ici", ""));
        ContestKeeping chosen =
                ContestKeeping.of(keeping.kept(), keeping.shown(), keeping.kept().seen());
        assertThat(chosen.kept()).as("pressed again").isEqualTo(keeping.shown());
    }

    @Test
    void theSameWordsTypedTwiceAreNoChangeWhateverTheirLineEnds() {
        ContestWords newer = new ContestWords("Un\ndeux", "Deux", "");
        ContestKeeping keeping = keeping(newer, new ContestWords("Un\r\ndeux", "Deux", ""));
        assertThat(keeping.moved()).isFalse();
    }

    @Test
    void aTextThatIsTooLongKeepsNoOtherFromBeingKept() {
        String tooLong = "a".repeat(ContestKeeping.LONGEST + 1);
        ContestKeeping keeping = keeping(DRAWN, new ContestWords(tooLong, "Trois", ""));
        assertThat(keeping.kept()).isEqualTo(new ContestWords("Un", "Trois", ""));
        assertThat(keeping.shown().why()).isEqualTo(tooLong);
    }
}
