package org.parvis.search.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** « S.A.A.Q. » is « saaq ». Nearly no word has a point, so that no pattern is asked. */
final class WithoutPoints extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WithoutPoints(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] != '.') {
                letters[kept++] = letters[i];
            }
        }
        term.setLength(kept);
        return true;
    }
}
