package org.parvis.opendata.programs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Resource;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.CatalogueEntries;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * What the catalogue publishes of each dataset in the words of DCAT-AP, for rooms that judge it:
 * the very graph that harvesters read.
 */
@Component
public class PublishedGraphs {
    /** Graphs are large. */
    private static final int PART = 50;

    private final AllDatasets data;
    private final DcatCatalogue catalogue;
    private final Settings settings;

    PublishedGraphs(AllDatasets data, DcatCatalogue catalogue, Settings settings) {
        this.data = data;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * A dataset of the catalogue.
     *
     * @param own whether it was signed here; otherwise it stays where it is
     * @param modified tells, with its identifier, one state of it from another
     */
    public record Listed(
            UUID id, String name, Home home, LocalizedText title, boolean own, Instant modified) {}

    /** In the order of their names. */
    public List<CatalogueEntry> all() {
        return data.all();
    }

    /** By its name; one that is gone elsewhere is still found. */
    public Optional<Listed> find(String name) {
        return data.find(name).filter(one -> one.name().equals(name)).map(PublishedGraphs::listed);
    }

    /** What is published of it; nothing when it is in the catalogue no more. */
    public Optional<Resource> of(Listed one) {
        return data.find(one.name()).map(this::graph);
    }

    /** What is published of each of these, part by part; not of what is taken back meanwhile. */
    public void each(List<CatalogueEntry> many, Consumer<Map<Listed, Resource>> work) {
        for (List<CatalogueEntry> part : CatalogueEntries.parts(many, PART)) {
            Map<Listed, Resource> graphs = new LinkedHashMap<>();
            data.whole(part).forEach(one -> graphs.put(listed(one), graph(one)));
            work.accept(graphs);
        }
    }

    private Resource graph(Catalogued one) {
        String address = settings.publicUrl() + "/dataset/" + one.name();
        return catalogue.dataset(one).getResource(address);
    }

    private static Listed listed(Catalogued one) {
        return new Listed(
                one.id(),
                one.name(),
                one.home(),
                one.description().title(),
                one instanceof Catalogued.Own,
                one.modified());
    }
}
