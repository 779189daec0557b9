package org.parvis.opendata.shown;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.SeriesLine;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find series of datasets by their words. */
@Component
class SeriesSource implements SearchSource {
    private static final int PART = 100;

    private final SeriesData data;
    private final Organizations organizations;
    private final MessageCatalogue messages;

    SeriesSource(SeriesData data, Organizations organizations, MessageCatalogue messages) {
        this.data = data;
        this.organizations = organizations;
        this.messages = messages;
    }

    /** Part by part; the last one is not full. */
    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        return Stream.iterate(
                        data.after(SeriesData.Place.START, PART),
                        part -> !part.isEmpty(),
                        part -> part.size() < PART ? List.of() : data.after(last(part), PART))
                .flatMap(List::stream)
                .flatMap(line -> document(line, w));
    }

    private static SeriesData.Place last(List<SeriesLine> part) {
        SeriesLine line = part.getLast();
        return new SeriesData.Place(line.words().code(), line.home());
    }

    /** Nothing of a body that is gone: its series have no address. */
    private Stream<SearchDocument> document(SeriesLine line, Words w) {
        return organizations.byHome(line.home()).stream().map(body -> document(line, body, w));
    }

    private static SearchDocument document(SeriesLine line, Organization body, Words w) {
        Beside.Series words = line.words();
        String lang = w.lang();
        return SearchDocument.of(
                        "series/" + body.code() + "/" + words.code(),
                        SearchKind.DATA,
                        DataPaths.series(body.code(), words.code(), lang),
                        words.title().in(lang),
                        words.summary().in(lang),
                        "")
                .withNotes(
                        List.of(
                                w.typeset(body.name().in(lang)),
                                w.say("opendata.series.counted", line.many())))
                .titledElsewhere(words.title().in(SearchSource.other(lang)));
    }
}
