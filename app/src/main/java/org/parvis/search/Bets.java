package org.parvis.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents that come first for some words, by the word of whoever answers for it. */
final class Bets {
    private final Analysis analysis;
    private final Map<Set<String>, Lexicon.Bet> byWords = new HashMap<>();

    Bets(Analysis analysis, List<Lexicon.Bet> bets) {
        this.analysis = analysis;
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

    private Set<String> roots(String words) {
        return new HashSet<>(analysis.roots(words));
    }
}
