package org.parvis.platform.words;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text against an earlier one, word by word. */
public record WordDifference(List<Piece> pieces) {
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    /** Some words in a row with the same fate. */
    public record Piece(Fate fate, String text) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

    public static WordDifference between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            add(pieces, Fate.KEPT, was.subList(at, delta.getSource().getPosition()));
            add(pieces, Fate.GONE, delta.getSource().getLines());
            add(pieces, Fate.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, was.subList(at, was.size()));
        return new WordDifference(List.copyOf(pieces));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
