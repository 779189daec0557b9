package org.parvis.opendata.catalogue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOFunction;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.parvis.platform.Settings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index of the catalogue. What changed since the last question is taken in before the next one
 * is answered, when it is little, and nothing else is read again.
 */
@Component
public class CatalogueIndex implements DisposableBean, MeterBinder {
    /** How texts of datasets are cut into words; what has no text is one word. */
    public static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(
                    new KeywordAnalyzer(),
                    Map.of(
                            "title", new StandardAnalyzer(),
                            "notes", new StandardAnalyzer(),
                            "text", new StandardAnalyzer()));

    private final AllDatasets data;
    private final IndexUpkeep upkeep;
    private final AnsweredQuestions answered = new AnsweredQuestions();

    CatalogueIndex(
            AllDatasets data,
            IndexDocuments documents,
            Organizations organizations,
            Publications publications,
            Settings settings,
            InstantSource clock) {
        this.data = data;
        this.upkeep =
                new IndexUpkeep(
                        new IndexWriting(
                                data,
                                documents,
                                organizations,
                                publications,
                                settings.data().resolve("catalogue")),
                        pass -> Thread.ofPlatform().daemon().name("catalogue-index").start(pass),
                        IndexUpkeep.FEW,
                        clock);
    }

    /** Nobody has to ask first. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        upkeep.follow();
    }

    /**
     * Those that a list shows.
     *
     * @param count of all of them
     */
    public record Listing(int count, List<CatalogueEntry> given) {}

    /** What was taken back while the next state is made is not given. */
    public Found find(IndexQuestion question) {
        return read(
                index -> {
                    Hits hits = answered.of(index, question);
                    Predicate<String> there =
                            upkeep.isNow(index)
                                    ? name -> true
                                    : name -> data.entry(name).isPresent();
                    return new Found(
                            hits.count(), index.kept(hits.documents(), there), hits.facets());
                });
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        answered.told(registry);
    }

    /** A part of those to which somebody narrows the list, as that language sorts their titles. */
    public Listing list(Narrowed wanted, String lang, int from, int most) {
        return read(
                index ->
                        new Listing(
                                index.count(wanted),
                                entries(index.names(wanted, lang, from, most))));
    }

    private List<CatalogueEntry> entries(List<String> names) {
        return names.stream().flatMap(name -> data.entry(name).stream()).toList();
    }

    /** The identifiers of those to which somebody narrows the catalogue. */
    public Set<UUID> ids(Narrowed wanted) {
        return read(index -> index.ids(wanted));
    }

    /** All values of a field that is counted, in the order of their letters. */
    public List<String> values(String field) {
        var all = new IndexFacets.Wanted(List.of(field), Integer.MAX_VALUE);
        return read(
                index ->
                        index.facets().whole(all).getOrDefault(field, Map.of()).keySet().stream()
                                .sorted()
                                .toList());
    }

    /** All datasets, one after the other, in their {@linkplain KeptForm kept form}. */
    public void each(Consumer<KeptJson> taking) {
        read(
                index -> {
                    index.each(name -> data.entry(name).isPresent(), taking);
                    return index;
                });
    }

    /** The dataset to which a file elsewhere, documentation or a service belongs. */
    public Optional<CatalogueEntry> ofFile(String id) {
        TermQuery asked = new TermQuery(new Term(IndexDocuments.FILE, id));
        return read(index -> entries(index.names(asked, 1))).stream().findFirst();
    }

    /** What the newest state says; it stays as it is until the question is answered. */
    private <T> T read(IOFunction<MadeIndex, T> question) {
        try {
            MadeIndex now = held();
            try {
                return question.apply(now);
            } finally {
                now.reader().decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MadeIndex held() {
        MadeIndex now = upkeep.current();
        while (!now.reader().tryIncRef()) {
            now = upkeep.current();
        }
        return now;
    }

    @Override
    public void destroy() throws IOException {
        upkeep.end();
    }
}
