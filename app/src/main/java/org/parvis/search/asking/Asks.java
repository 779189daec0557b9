package org.parvis.search.asking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.search.SearchFact;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Token;

/** Words of a question that ask to be told something at once, and of what they ask it. */
final class Asks {
    /** A way to ask it, in words without accents. */
    private record Way(List<String> words, SearchFact fact) {}

    /**
     * What a question asks to be told.
     *
     * @param about the question without the words that ask
     */
    record Asked(SearchFact fact, String about) {}

    private final Analysis analysis;
    private final List<Way> ways = new ArrayList<>();

    Asks(Analysis analysis, Map<SearchFact, List<String>> asks) {
        this.analysis = analysis;
        asks.forEach(
                (fact, said) -> said.forEach(text -> ways.add(new Way(words(cut(text)), fact))));
        ways.removeIf(way -> way.words.isEmpty());
        ways.sort(Comparator.comparingInt((Way way) -> way.words.size()).reversed());
    }

    /** What the longest way in the question asks: « combien de temps » is no price. */
    Optional<Asked> of(String question) {
        List<Token> tokens = cut(question);
        List<String> words = words(tokens);
        for (Way way : ways) {
            int at = Collections.indexOfSubList(words, way.words);
            if (at >= 0) {
                int from = tokens.get(at).start();
                int to = tokens.get(at + way.words.size() - 1).end();
                String about = question.substring(0, from) + " " + question.substring(to);
                return Optional.of(new Asked(way.fact, about.strip()));
            }
        }
        return Optional.empty();
    }

    private List<Token> cut(String text) {
        return Token.cut(analysis.plain(), text);
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }
}
