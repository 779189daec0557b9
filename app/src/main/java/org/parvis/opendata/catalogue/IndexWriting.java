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
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the index what changed; one thread at a time. */
final class IndexWriting {
    private static final Logger LOG = LoggerFactory.getLogger(IndexWriting.class);

    private final AllDatasets data;
    private final IndexDocuments documents;
    private final Organizations organizations;
    private final Publications publications;
    private final Path folder;
    private @Nullable IndexFiles files;

    /**
     * @param folder under which the files of each node stand
     */
    IndexWriting(
            AllDatasets data,
            IndexDocuments documents,
            Organizations organizations,
            Publications publications,
            Path folder) {
        this.data = data;
        this.documents = documents;
        this.organizations = organizations;
        this.publications = publications;
        this.folder = folder;
    }

    /** Whether that is what is public now. */
    @SuppressWarnings("ReferenceEquality") // what was published is another list each time
    boolean isNow(MadeIndex known) {
        return known.of() == data.all() && known.version() == publications.version();
    }

    /** What there is to do; nothing is written. */
    IndexStep step(@Nullable MadeIndex before) {
        long version = publications.version();
        List<CatalogueEntry> all = data.all();
        Map<Home, Organization> bodies = bodies(all);
        boolean anew = before == null || files == null || !files.open();
        IndexChange change =
                before == null || anew
                        ? new IndexChange(all, List.of())
                        : IndexChange.between(before.of(), all, others(before, bodies));
        return new IndexStep(all, version, bodies, change, anew);
    }

    /** Bodies of which something else is said than before. */
    private static Set<Home> others(MadeIndex before, Map<Home, Organization> bodies) {
        Set<Home> others = new HashSet<>(bodies.keySet());
        others.addAll(before.bodies().keySet());
        others.removeIf(home -> Objects.equals(bodies.get(home), before.bodies().get(home)));
        return others;
    }

    private Map<Home, Organization> bodies(List<CatalogueEntry> all) {
        Map<Home, Organization> bodies = new HashMap<>();
        for (Home home : all.stream().map(CatalogueEntry::home).collect(Collectors.toSet())) {
            organizations.byHome(home).ifPresent(body -> bodies.put(home, body));
        }
        return bodies;
    }

    /** The next state, whole; what fails leaves the one before, and is done again. */
    MadeIndex made(@Nullable MadeIndex before, IndexStep step) throws IOException {
        return before != null && !step.anew() && step.size() == 0
                ? before.at(step.version(), step.all())
                : MadeIndex.of(step.all(), step.version(), step.bodies(), written(step));
    }

    private DirectoryReader written(IndexStep step) throws IOException {
        IndexFiles open = opened();
        for (String name : step.change().gone()) {
            open.remove(name);
        }
        try {
            data.parts(step.change().changed(), (part, whole) -> write(open, part, whole));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return open.read(step.anew());
    }

    /** Files that a fault closed are begun anew. */
    private IndexFiles opened() throws IOException {
        IndexFiles known = files;
        if (known != null && known.open()) {
            return known;
        }
        files = null;
        if (known != null) {
            known.close();
        }
        IndexFiles begun = IndexFiles.under(folder, CatalogueIndex.ANALYZER);
        files = begun;
        return begun;
    }

    /** What was taken back this moment is gone. */
    private void write(IndexFiles open, List<CatalogueEntry> part, List<Catalogued> whole) {
        List<String> gone = new ArrayList<>(part.stream().map(CatalogueEntry::name).toList());
        try {
            for (Catalogued one : whole) {
                Optional<Document> written = written(one);
                if (written.isPresent()) {
                    open.put(one.name(), written.get());
                    gone.remove(one.name());
                }
            }
            for (String name : gone) {
                open.remove(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that cannot be written keeps none of the others out. */
    private Optional<Document> written(Catalogued one) {
        try {
            return Optional.of(documents.of(one));
        } catch (RuntimeException e) {
            LOG.error("The dataset {} cannot be found in the catalogue", one.name(), e);
            return Optional.empty();
        }
    }

    void close() throws IOException {
        IndexFiles last = files;
        files = null;
        if (last != null) {
            last.close();
        }
    }
}
