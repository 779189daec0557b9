package org.parvis.search.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Token;

/** Reads what was typed. Nothing typed is ever read as a query language. */
final class QueryWriter {
    private static final int MOST = 24;

    private final Analysis analysis;

    QueryWriter(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * What was asked.
     *
     * @param concepts the things meant
     * @param begun how the last word begins: it may be all that was typed of it so far; empty when
     *     it is too short to say anything
     * @param exact the words as typed, without accents
     * @param inOrder the roots as they follow one another
     */
    record Written(
            List<Concepts.Concept> concepts,
            String begun,
            List<String> exact,
            List<String> inOrder) {
        static final Written NOTHING = new Written(List.of(), "", List.of(), List.of());

        /** How many of the things meant a document must hold. */
        int enough() {
            return concepts.size() < 3 ? Math.min(1, concepts.size()) : concepts.size() / 2;
        }

        /** Every root that makes a document found. */
        Set<String> roots() {
            return Stream.of(
                            concepts.stream()
                                    .flatMap(concept -> concept.ways().stream())
                                    .flatMap(way -> way.words().stream())
                                    .map(Concepts.Word::root),
                            exact.stream(),
                            inOrder.stream())
                    .flatMap(words -> words)
                    .collect(Collectors.toSet());
        }
    }

    /** Nothing where no word carries meaning. */
    Optional<Written> write(String text) {
        List<Concepts.Concept> concepts = read(text).all();
        List<String> words = Token.cut(analysis.words(), text).stream().map(Token::word).toList();
        if (concepts.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        String last = words.getLast();
        return Optional.of(
                new Written(
                        concepts.stream().limit(MOST).toList(),
                        last.length() < 2 ? "" : last,
                        words.stream().limit(MOST).toList(),
                        analysis.roots(text).stream().limit(MOST).toList()));
    }

    private Concepts read(String text) {
        try {
            Concepts read = Concepts.of(analysis.asked(), text);
            return read.all().isEmpty() ? Concepts.of(analysis.stems(), text) : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
