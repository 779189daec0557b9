package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a stack is cut. */
class CuttingTests {
    private static final Meaning REQUEST =
            new Meaning(Meaning.Kind.REQUEST, null, "access-request", "mail", null, null);
    private static final Meaning FORM =
            new Meaning(Meaning.Kind.FORM, null, "access-request", null, null, null);

    @Test
    void pagesBeforeAnySheetAreAPieceOfTheirOwn() {
        List<Cutting.Piece> pieces =
                Cutting.pieces(List.of(Meaning.PLAIN, REQUEST, Meaning.PLAIN, Meaning.PLAIN));
        assertThat(pieces)
                .containsExactly(
                        new Cutting.Piece(0, 1, Meaning.unknown("no-sheet")),
                        new Cutting.Piece(2, 2, REQUEST));
    }

    @Test
    void aPrintedFormBeginsAPieceAndBelongsToIt() {
        assertThat(Cutting.pieces(List.of(FORM, Meaning.PLAIN, FORM)))
                .containsExactly(new Cutting.Piece(0, 2, FORM), new Cutting.Piece(2, 1, FORM));
    }

    @Test
    void twoSheetsInARowMakeOnePiece() {
        assertThat(Cutting.pieces(List.of(REQUEST, REQUEST, Meaning.PLAIN)))
                .containsExactly(new Cutting.Piece(2, 1, REQUEST));
    }

    @Test
    void noPageIsLostOrTakenTwiceWhateverTheStack() {
        Random random = new Random(11);
        Meaning[] kinds = {Meaning.PLAIN, REQUEST, FORM, Meaning.unknown("unreadable")};
        for (int i = 0; i < 2_000; i++) {
            List<Meaning> pages = new ArrayList<>();
            for (int j = random.nextInt(30); j >= 0; j--) {
                pages.add(kinds[random.nextInt(kinds.length)]);
            }
            int[] times = new int[pages.size()];
            for (Cutting.Piece piece : Cutting.pieces(pages)) {
                for (int page = piece.from(); page < piece.from() + piece.count(); page++) {
                    times[page]++;
                }
            }
            for (int page = 0; page < times.length; page++) {
                assertThat(times[page]).isEqualTo(pages.get(page).onlySeparates() ? 0 : 1);
            }
        }
    }
}
