package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.parvis.platform.Settings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The index of the catalogue. What changed since the last question is taken in before the next one
 * is answered, and nothing else is read again.
 */
@Component
public class CatalogueIndex implements DisposableBean {
    /** How texts of datasets are cut into words; what has no text is one word. */
    public static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(
                    new KeywordAnalyzer(),
                    Map.of(
                            "title", new StandardAnalyzer(),
                            "notes", new StandardAnalyzer(),
                            "text", new StandardAnalyzer()));

    private final AllDatasets data;
    private final IndexDocuments documents;
    private final Organizations organizations;
    private final Publications publications;
    private final Path folder;
    private final ReentrantLock changing = new ReentrantLock();
    private @Nullable IndexFiles files;
    private volatile @Nullable MadeIndex made;

    CatalogueIndex(
            AllDatasets data,
            IndexDocuments documents,
            Organizations organizations,
            Publications publications,
            Settings settings) {
        this.data = data;
        this.documents = documents;
        this.organizations = organizations;
        this.publications = publications;
        this.folder = settings.data().resolve("catalogue");
    }

    /**
     * Those that a list shows.
     *
     * @param count of all of them
     */
    public record Listing(int count, List<CatalogueEntry> given) {}

    public Found find(IndexQuestion question) {
        return read(index -> index.find(question));
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

    /** The dataset of another catalogue to which a file belongs. */
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

    private MadeIndex held() throws IOException {
        MadeIndex now = current();
        while (!now.reader().tryIncRef()) {
            now = current();
        }
        return now;
    }

    private MadeIndex current() throws IOException {
        MadeIndex known = made;
        if (known != null && isOf(known, data.all(), publications.version())) {
            return known;
        }
        changing.lock();
        try {
            return followed(data.all(), publications.version());
        } finally {
            changing.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // what was published is another list each time
    private static boolean isOf(MadeIndex known, List<CatalogueEntry> all, long version) {
        return known.of() == all && known.version() == version;
    }

    /** One thread at a time; what fails leaves the state before, and is done again. */
    private MadeIndex followed(List<CatalogueEntry> all, long version) throws IOException {
        MadeIndex before = made;
        if (before != null && isOf(before, all, version)) {
            return before;
        }
        Map<Home, Organization> bodies = bodies(all);
        IndexChange change = change(before, all, bodies);
        MadeIndex now =
                before != null && change.none()
                        ? before.at(version, all)
                        : MadeIndex.of(all, version, bodies, written(change, before == null));
        made = now;
        if (before != null && !before.reader().equals(now.reader())) {
            before.reader().close();
        }
        return now;
    }

    private DirectoryReader written(IndexChange change, boolean first) throws IOException {
        IndexFiles open = files == null ? IndexFiles.under(folder, ANALYZER) : files;
        files = open;
        write(open, change);
        return open.read(first);
    }

    private static IndexChange change(
            @Nullable MadeIndex before, List<CatalogueEntry> all, Map<Home, Organization> bodies) {
        if (before == null) {
            return new IndexChange(all, List.of());
        }
        Set<Home> others = new HashSet<>(bodies.keySet());
        others.removeIf(home -> Objects.equals(bodies.get(home), before.bodies().get(home)));
        before.bodies().keySet().stream()
                .filter(home -> !bodies.containsKey(home))
                .forEach(others::add);
        return IndexChange.between(before.of(), all, others);
    }

    private Map<Home, Organization> bodies(List<CatalogueEntry> all) {
        Map<Home, Organization> bodies = new HashMap<>();
        all.stream()
                .map(CatalogueEntry::home)
                .collect(Collectors.toSet())
                .forEach(
                        home ->
                                organizations
                                        .byHome(home)
                                        .ifPresent(body -> bodies.put(home, body)));
        return bodies;
    }

    private void write(IndexFiles open, IndexChange change) throws IOException {
        for (String name : change.gone()) {
            open.remove(name);
        }
        try {
            data.parts(change.changed(), (part, whole) -> write(open, part, whole));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What was taken back this moment is gone. */
    private void write(IndexFiles open, List<CatalogueEntry> part, List<Catalogued> whole) {
        List<String> gone = new ArrayList<>(part.stream().map(CatalogueEntry::name).toList());
        try {
            for (Catalogued one : whole) {
                open.put(one.name(), documents.of(one));
                gone.remove(one.name());
            }
            for (String name : gone) {
                open.remove(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        changing.lock();
        try {
            MadeIndex last = made;
            if (last != null) {
                last.reader().close();
            }
            if (files != null) {
                files.close();
            }
        } finally {
            changing.unlock();
        }
    }
}
