package org.parvis.opendata.asking;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.platform.words.FoldedText;

/** The columns that a word which names none may have meant: few letters lie between. */
final class NearColumns {
    private static final LevenshteinDistance LETTERS = new LevenshteinDistance();
    private static final float NEAR = 0.6f;
    private static final int MOST = 4;

    private NearColumns() {}

    private record Near(Column column, float how) {}

    /** The nearest first. */
    static List<Column> of(String word, TableNames names) {
        String said = FoldedText.of(word);
        return names.columns().stream()
                .map(column -> new Near(column, nearness(said, column)))
                .filter(near -> near.how() >= NEAR)
                .sorted(Comparator.comparing(Near::how).reversed())
                .limit(MOST)
                .map(Near::column)
                .toList();
    }

    private static float nearness(String said, Column column) {
        String all =
                Cells.name(column)
                        + " "
                        + column.meaning().in("fr")
                        + " "
                        + column.meaning().in("en");
        float best = 0;
        for (Cutting.Part part : Cutting.cut(all, "fr")) {
            if (part.text().length() > 2) {
                best = Math.max(best, LETTERS.getDistance(said, part.folded()));
            }
        }
        return best;
    }
}
