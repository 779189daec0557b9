package org.parvis.participation.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.text.TextChange.Row;
import org.parvis.platform.words.WordDifference.Fate;
import org.parvis.platform.words.WordDifference.Piece;

/** A version of a text beside an earlier one, paragraph by paragraph. */
record ChangesView(
        Words w,
        Consultation consultation,
        TextVersion before,
        TextVersion after,
        long changed,
        List<Line> lines) {
    /**
     * One paragraph.
     *
     * @param article its title, before the first paragraph of an article; none before the others
     * @param what happened to it, in words
     * @param same whether nothing did
     * @param was as it read; nothing when it was not there
     * @param is as it reads; nothing when it is no longer there
     */
    record Line(
            @Nullable String article,
            String code,
            String what,
            boolean same,
            List<Piece> was,
            List<Piece> is) {}

    static ChangesView of(Consultation of, TextVersion before, TextVersion after, Words w) {
        TextChange change = TextChange.between(before, after, w.lang());
        Lines lines = new Lines(before, after, w);
        return new ChangesView(
                w,
                of,
                before,
                after,
                change.changed(),
                change.rows().stream().map(lines::line).toList());
    }

    String name(TextVersion version) {
        return w.typeset(version.name().in(w.lang()));
    }

    /** Makes lines one after the other: a title stands once. */
    private static final class Lines {
        private final TextVersion before;
        private final TextVersion after;
        private final Words w;
        private String last = "";

        Lines(TextVersion before, TextVersion after, Words w) {
            this.before = before;
            this.after = after;
            this.w = w;
        }

        Line line(Row row) {
            String article = row.article().equals(last) ? null : title(row);
            last = row.article();
            return switch (row) {
                case Row.Kept kept ->
                        line(
                                article,
                                kept.code(),
                                kept.moved() ? "moved" : "kept",
                                all(Fate.KEPT, kept.text()),
                                all(Fate.KEPT, kept.text()));
                case Row.Reworded other ->
                        line(
                                article,
                                other.code(),
                                other.moved() ? "moved" : "reworded",
                                without(Fate.NEW, other.difference().pieces()),
                                without(Fate.GONE, other.difference().pieces()));
                case Row.Added added ->
                        line(
                                article,
                                added.code(),
                                "added",
                                List.of(),
                                all(Fate.NEW, added.text()));
                case Row.Gone gone ->
                        line(article, gone.code(), "gone", all(Fate.GONE, gone.text()), List.of());
            };
        }

        private Line line(
                @Nullable String article,
                String code,
                String what,
                List<Piece> was,
                List<Piece> is) {
            return new Line(
                    article,
                    code,
                    w.say("participation.changes." + what),
                    what.equals("kept"),
                    was,
                    is);
        }

        private String title(Row row) {
            TextVersion in = row instanceof Row.Gone ? before : after;
            return in.around(row.code()).map(it -> w.typeset(it.name().in(w.lang()))).orElse("");
        }

        private static List<Piece> all(Fate fate, String text) {
            return List.of(new Piece(fate, text));
        }

        private static List<Piece> without(Fate fate, List<Piece> pieces) {
            return pieces.stream().filter(piece -> piece.fate() != fate).toList();
        }
    }
}
