package org.parvis.opendata.shown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.opendata.CatalogueEntries;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find datasets of other catalogues by their words and the names of their files. */
@Component
class HarvestedSource implements SearchSource {
    private final HarvestedData data;
    private final HarvestedViews views;
    private final MessageCatalogue messages;

    HarvestedSource(HarvestedData data, HarvestedViews views, MessageCatalogue messages) {
        this.data = data;
        this.views = views;
        this.messages = messages;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        return CatalogueEntries.parts(data.all()).stream()
                .flatMap(part -> data.whole(part).stream())
                .map(one -> document(one, w));
    }

    private SearchDocument document(Harvested one, Words w) {
        String lang = w.lang();
        Description words = one.description();
        return SearchDocument.of(
                        "dataset/" + one.name(),
                        SearchKind.DATA,
                        DataPaths.dataset(one.name(), lang),
                        words.title().in(lang),
                        words.summary().in(lang),
                        one.files().stream()
                                .map(Harvested.File::title)
                                .distinct()
                                .limit(50)
                                .collect(Collectors.joining(". ")))
                .withKeywords(words.words(lang))
                .withNotes(List.of(views.body(one, w), views.facts(one, w)))
                .titledElsewhere(words.title().in(SearchSource.other(lang)));
    }
}
