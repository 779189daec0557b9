package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.opendata.CatalogueEntries;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Version;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find datasets by their words, their columns and the values of short lists. */
@Component
class DatasetSource implements SearchSource {
    private final PublishedData data;
    private final DatasetViews views;
    private final MessageCatalogue messages;

    DatasetSource(PublishedData data, DatasetViews views, MessageCatalogue messages) {
        this.data = data;
        this.views = views;
        this.messages = messages;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        String other = SearchSource.other(lang);
        return CatalogueEntries.parts(data.all()).stream()
                .flatMap(part -> data.whole(part).stream())
                .map(
                        version ->
                                document(version, w)
                                        .titledElsewhere(version.description().title().in(other)));
    }

    private SearchDocument document(Version version, Words w) {
        String lang = w.lang();
        return SearchDocument.of(
                        "dataset/" + version.name(),
                        SearchKind.DATA,
                        DataPaths.dataset(version.name(), lang),
                        version.description().title().in(lang),
                        version.description().summary().in(lang),
                        columns(version, lang))
                .withKeywords(keywords(version, lang))
                .withNotes(
                        List.of(
                                views.body(version, lang),
                                w.say(
                                        "opendata.facts",
                                        version.file().rows(),
                                        version.columns().size())));
    }

    /** What its columns are called and mean. */
    private static String columns(Version version, String lang) {
        return version.columns().stream()
                .map(
                        column ->
                                Cells.name(column)
                                        + " : "
                                        + column.meaning().in(lang)
                                        + ". "
                                        + column.unit().in(lang))
                .collect(Collectors.joining(" "));
    }

    private static List<String> keywords(Version version, String lang) {
        List<String> words = new ArrayList<>(version.description().words(lang));
        for (Column column : version.columns()) {
            // « oui » and « non » lead nowhere
            if (column.shape().listed() && column.type() != ColumnType.BOOLEAN) {
                column.shape().most().stream().map(Shape.Counted::value).forEach(words::add);
            }
        }
        return words;
    }
}
