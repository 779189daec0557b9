package org.parvis.search.asking;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.parvis.search.words.Token;

/**
 * A text with the words that were found set apart, so that the template marks them and nothing is
 * ever built as markup.
 */
public record Excerpt(List<Part> parts) {
    public record Part(String text, boolean found) {}

    static Excerpt plain(String text) {
        return new Excerpt(List.of(new Part(text, false)));
    }

    boolean found() {
        return parts.stream().anyMatch(Part::found);
    }

    /** Words found side by side are one mark; « l'accès » is marked without its article. */
    static final class Formatter extends PassageFormatter {
        @Override
        public Excerpt format(Passage[] passages, String content) {
            var parts = new ArrayList<Part>();
            for (Passage passage : passages) {
                parts(passage, content, parts);
            }
            return new Excerpt(List.copyOf(parts));
        }

        private static void parts(Passage passage, String content, List<Part> parts) {
            int done = passage.getStartOffset();
            int match = 0;
            while (match < passage.getNumMatches()) {
                int start = start(passage, match, content);
                int end = passage.getMatchEnds()[match++];
                while (match < passage.getNumMatches()
                        && content.substring(end, Math.max(end, start(passage, match, content)))
                                .isBlank()) {
                    end = Math.max(end, passage.getMatchEnds()[match++]);
                }
                add(parts, content.substring(done, Math.max(done, start)), false);
                add(parts, content.substring(Math.max(done, start), end), true);
                done = end;
            }
            add(parts, content.substring(done, passage.getEndOffset()), false);
        }

        private static int start(Passage passage, int match, String content) {
            var word =
                    new Token(passage.getMatchStarts()[match], passage.getMatchEnds()[match], "");
            return word.within(content).start();
        }

        private static void add(List<Part> parts, String text, boolean found) {
            if (!text.isEmpty()) {
                parts.add(new Part(text, found));
            }
        }
    }
}
