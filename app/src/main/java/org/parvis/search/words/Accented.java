package org.parvis.search.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Gives the words that have accents only: the word without them, a sign, and the word. */
public final class Accented extends TokenFilter {
    public static final char SIGN = '\n';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] folded = new char[64];

    Accented(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            int length = term.length();
            if (folded.length < length * 4) {
                folded = new char[length * 4];
            }
            int many = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, length);
            String without = new String(folded, 0, many);
            String word = term.toString();
            if (!without.equals(word)) {
                term.setEmpty().append(without).append(SIGN).append(word);
                return true;
            }
        }
        return false;
    }
}
