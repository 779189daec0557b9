package org.parvis.strategy.barometer;

import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.Strategy.Aim;
import org.springframework.stereotype.Component;

/** Lets people find the barometer and its figures. */
@Component
class BarometerSource implements SearchSource {
    private final Strategies strategies;
    private final MessageCatalogue messages;

    BarometerSource(Strategies strategies, MessageCatalogue messages) {
        this.strategies = strategies;
        this.messages = messages;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        Words other = messages.forLanguage(SearchSource.other(lang));
        return strategies.current().stream().flatMap(strategy -> documents(strategy, w, other));
    }

    private static Stream<SearchDocument> documents(Strategy strategy, Words w, Words other) {
        String title = "strategy.barometer.title";
        return Stream.concat(
                Stream.of(barometer(strategy, w).titledElsewhere(other.say(title))),
                strategy.aims().stream()
                        .filter(aim -> aim.slug() != null)
                        .map(aim -> document(aim, w).titledElsewhere(aim.words(other.lang()))));
    }

    private static SearchDocument barometer(Strategy strategy, Words w) {
        return SearchDocument.of(
                "barometer",
                SearchKind.DATA,
                Addresses.barometer(w.lang()),
                w.say("strategy.barometer.title"),
                w.say("strategy.barometer.lead"),
                strategy.name().in(w.lang()));
    }

    private static SearchDocument document(Aim aim, Words w) {
        return SearchDocument.of(
                "figure/" + aim.code(),
                SearchKind.DATA,
                Addresses.figure(w.lang(), aim),
                aim.words(w.lang()),
                w.say("strategy.search.summary"),
                "");
    }
}
