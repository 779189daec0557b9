package org.parvis.search.words;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.YamlFile;
import org.parvis.search.SearchFact;

/**
 * Reads {@code search/words.yaml} of the pack: words of each language, with who answers for them.
 */
public final class LexiconFile {
    public static final String NAME = "search/words.yaml";

    private LexiconFile() {}

    public static Outcome<Map<String, Lexicon>> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("owner", "reviewed", "fr", "en"));
            file.text("owner");
            file.as("reviewed", LocalDate::parse);
            Map<String, Lexicon> all = new HashMap<>();
            for (String lang : List.of("fr", "en")) {
                if (file.has(lang)) {
                    all.put(lang, lexicon(file.map(lang)));
                }
            }
            return Outcome.ok(Map.copyOf(all));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Lexicon lexicon(YamlFile file) {
        file.only(Set.of("silent", "spoken", "apart", "same", "means", "examples", "bets", "asks"));
        Stream<Lexicon.Rule> same = file.maps("same").stream().map(LexiconFile::same);
        Stream<Lexicon.Rule> means = file.maps("means").stream().map(LexiconFile::means);
        return new Lexicon(
                new HashSet<>(file.texts("silent")),
                new HashSet<>(file.texts("spoken")),
                new HashSet<>(file.texts("apart")),
                Stream.concat(same, means).toList(),
                file.texts("examples"),
                file.maps("bets").stream().map(LexiconFile::bet).toList(),
                file.has("asks") ? asks(file.map("asks")) : Map.of());
    }

    private static Map<SearchFact, List<String>> asks(YamlFile file) {
        Map<SearchFact, List<String>> asks = new EnumMap<>(SearchFact.class);
        for (SearchFact fact : SearchFact.values()) {
            asks.put(fact, file.texts(fact.code()));
        }
        file.only(asks.keySet().stream().map(SearchFact::code).collect(Collectors.toSet()));
        return asks;
    }

    private static Lexicon.Rule same(YamlFile one) {
        one.only(Set.of("words"));
        return new Lexicon.Rule(one.texts("words"), one.texts("words"));
    }

    private static Lexicon.Rule means(YamlFile one) {
        one.only(Set.of("says", "means"));
        return new Lexicon.Rule(one.texts("says"), one.texts("means"));
    }

    private static Lexicon.Bet bet(YamlFile one) {
        one.only(Set.of("words", "document", "until", "why"));
        return new Lexicon.Bet(
                one.texts("words"),
                one.text("document"),
                one.as("until", LocalDate::parse),
                one.text("why"));
    }
}
