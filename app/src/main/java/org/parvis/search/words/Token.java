package org.parvis.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A word of a text, as an analyzer gives it, and where it stands. */
public record Token(int start, int end, String word) {

    public static List<Token> cut(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(offset.startOffset(), offset.endOffset(), term.toString()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The same word as written in that text, without the article before it. */
    public Token within(String text) {
        int cut = Math.max(text.lastIndexOf('\'', end - 1), text.lastIndexOf('’', end - 1));
        boolean article = cut >= start && cut - start <= 6 && cut + 1 < end;
        return article ? new Token(cut + 1, end, word) : this;
    }

    public String written(String text) {
        return text.substring(start, end);
    }
}
