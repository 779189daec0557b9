package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A word of a text: where it stands, folded as it is read, and its stem. */
record Token(int start, int end, String word, String stem) {

    /** The same cut gives words and stems side by side, since stemming adds and drops none. */
    static List<Token> of(Language language, String text) {
        List<Token> words = cut(language.words(), text);
        List<Token> stems = cut(language.stems(), text);
        var tokens = new ArrayList<Token>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            tokens.add(new Token(word.start, word.end, word.word, stems.get(i).word));
        }
        return tokens;
    }

    private static List<Token> cut(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(
                        new Token(offset.startOffset(), offset.endOffset(), term.toString(), ""));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
