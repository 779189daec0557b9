package org.parvis.strategy.barometer;

import java.util.ArrayList;
import java.util.List;
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
    public List<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        var documents = new ArrayList<SearchDocument>();
        strategies.current().ifPresent(strategy -> add(documents, strategy, w));
        return documents;
    }

    private static void add(List<SearchDocument> documents, Strategy strategy, Words w) {
        documents.add(
                SearchDocument.of(
                        "barometer",
                        SearchKind.DATA,
                        Addresses.barometer(w.lang()),
                        w.say("strategy.barometer.title"),
                        w.say("strategy.barometer.lead"),
                        strategy.name().in(w.lang())));
        strategy.aims().stream()
                .filter(aim -> aim.slug() != null)
                .map(aim -> document(aim, w))
                .forEach(documents::add);
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
