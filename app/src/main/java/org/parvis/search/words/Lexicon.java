package org.parvis.search.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.search.SearchFact;

/**
 * What an installation knows of the words of one language, beside its grammar. It is data of the
 * content pack, with an owner, since nobody can know in advance what people will say.
 *
 * @param silent words that say nothing in a question, such as « comment »
 * @param spoken words that grammar takes for empty and that matter here, such as « sans »
 * @param apart words that must not be cut to a root that another word has
 * @param rules what people say, and the words of pages that mean it
 * @param examples questions shown on the home page
 * @param asks words that ask to be told something at once: « combien coûte »
 */
public record Lexicon(
        Set<String> silent,
        Set<String> spoken,
        Set<String> apart,
        List<Rule> rules,
        List<String> examples,
        List<Bet> bets,
        Map<SearchFact, List<String>> asks) {
    public static final Lexicon NONE =
            new Lexicon(Set.of(), Set.of(), Set.of(), List.of(), List.of(), List.of(), Map.of());

    /** The same with more rules. */
    public Lexicon taught(List<Rule> more) {
        List<Rule> all = Stream.concat(rules.stream(), more.stream()).toList();
        return new Lexicon(silent, spoken, apart, all, examples, bets, asks);
    }

    /** What people say, in order: no mistakes, though no page may have these words. */
    public List<String> said() {
        return Stream.concat(silent.stream(), rules.stream().flatMap(rule -> rule.says().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Each thing that is said stands for each thing that is meant too. */
    public record Rule(List<String> says, List<String> means) {}

    /**
     * A document that comes first for some words, until a day: after it somebody looks again.
     *
     * @param why why the order of search is not enough
     */
    public record Bet(List<String> words, String document, LocalDate until, String why) {}
}
