package org.parvis.search.asking;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.search.SearchDocument;
import org.parvis.search.SoughtWords;
import org.parvis.search.index.IndexView;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Lexicon;

/** Documents that come first for some words, by the word of whoever answers for it. */
final class Bets {
    private final Analysis analysis;
    private final List<Lexicon.Bet> all;
    private final Map<Set<String>, Lexicon.Bet> byWords = new HashMap<>();

    Bets(Analysis analysis, List<Lexicon.Bet> bets) {
        this.analysis = analysis;
        this.all = bets;
        for (Lexicon.Bet bet : bets) {
            bet.words().forEach(words -> byWords.put(roots(words), bet));
        }
    }

    /** The document to show first today for these words, whatever their order. */
    Optional<String> first(String words, LocalDate today) {
        return Optional.ofNullable(byWords.get(roots(words)))
                .filter(bet -> !bet.until().isBefore(today))
                .map(Lexicon.Bet::document);
    }

    /** All of them, the first to end at the top, each with the document that it names today. */
    List<SoughtWords.Bet> told(IndexView view, LocalDate today) throws IOException {
        List<SoughtWords.Bet> told = new ArrayList<>();
        for (Lexicon.Bet bet : all) {
            int number = view.number(bet.document());
            SearchDocument first = number < 0 ? null : view.document(number);
            told.add(
                    new SoughtWords.Bet(
                            bet.words(),
                            first == null ? null : first.title(),
                            first == null ? null : first.url(),
                            bet.until(),
                            bet.why(),
                            bet.until().isBefore(today)));
        }
        told.sort(Comparator.comparing(SoughtWords.Bet::until));
        return told;
    }

    private Set<String> roots(String words) {
        return new HashSet<>(analysis.roots(words));
    }
}
