package org.parvis.search;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;

/** Where the roots of a question stand in a text. */
final class Marks extends FieldOffsetStrategy {
    private static final String TEXT = "text";

    private final Analysis analysis;
    private final Set<String> roots;
    private final String begun;

    /**
     * @param begun how one more word may begin; empty for none
     */
    Marks(Analysis analysis, Set<String> roots, String begun) {
        super(
                new UHComponents(
                        TEXT,
                        field -> true,
                        new MatchNoDocsQuery(),
                        new BytesRef[0],
                        null,
                        new LabelledCharArrayMatcher[0],
                        false,
                        Set.of()));
        this.analysis = analysis;
        this.roots = roots;
        this.begun = begun;
    }

    @Override
    public OffsetSource getOffsetSource() {
        return OffsetSource.ANALYSIS;
    }

    @Override
    public OffsetsEnum getOffsetsEnum(LeafReader none, int number, String text) {
        List<Token> found =
                Token.cut(analysis.stems(), text).stream()
                        .filter(token -> means(token.word()))
                        .toList();
        return found.isEmpty() ? OffsetsEnum.EMPTY : new Tokens(found);
    }

    private boolean means(String root) {
        return roots.contains(root) || !begun.isEmpty() && root.startsWith(begun);
    }

    /** The words found, one after the other. */
    private static final class Tokens extends OffsetsEnum {
        private static final Token BEFORE = new Token(-1, -1, "");

        private final Iterator<Token> left;
        private Token at = BEFORE;

        Tokens(List<Token> found) {
            this.left = found.iterator();
        }

        @Override
        public boolean nextPosition() {
            if (!left.hasNext()) {
                return false;
            }
            at = left.next();
            return true;
        }

        @Override
        public int freq() {
            return 1;
        }

        @Override
        public BytesRef getTerm() {
            return new BytesRef(at.word().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int startOffset() {
            return at.start();
        }

        @Override
        public int endOffset() {
            return at.end();
        }
    }
}
