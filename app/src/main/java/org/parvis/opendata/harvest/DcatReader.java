package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Reads descriptions of DCAT in the syntax in which they come; a place is the page's address. */
@Component
class DcatReader implements SourceReader {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final List<Property> NEXT =
            List.of(
                    ResourceFactory.createProperty(HYDRA, "next"),
                    ResourceFactory.createProperty(HYDRA, "nextPage"));
    private static final Property TOTAL = ResourceFactory.createProperty(HYDRA, "totalItems");

    private final Fetching fetching;
    private final Understanding understanding;

    DcatReader(Fetching fetching, Understanding understanding) {
        this.fetching = fetching;
        this.understanding = understanding;
    }

    @Override
    public OriginKind kind() {
        return OriginKind.DCAT;
    }

    @Override
    public String first(Origin origin) {
        return origin.address().toString();
    }

    @Override
    public Outcome<SourcePage> read(Origin origin, String place) {
        return fetching.get(URI.create(place), RdfPage.ACCEPT)
                .then(RdfPage::read)
                .then(model -> page(origin, model));
    }

    private Outcome<SourcePage> page(Origin origin, Model model) {
        Set<Resource> datasets = datasets(model);
        Integer said = said(model).orElse(null);
        boolean catalogue = model.contains(null, RDF.type, DCAT.Catalog);
        if (datasets.isEmpty() && !catalogue) {
            return Outcome.refused("opendata.harvest.failed.dcat");
        }
        Optional<URI> next = next(model);
        if (next.isPresent() && !near(origin.address(), next.get())) {
            return Outcome.refused("opendata.harvest.failed.elsewhere", next.get().toString());
        }
        return Outcome.ok(page(datasets, next.map(URI::toString).orElse(null), said));
    }

    private SourcePage page(Set<Resource> datasets, @Nullable String next, @Nullable Integer said) {
        List<Find> finds = new ArrayList<>();
        List<Unfit> unfit = new ArrayList<>();
        int place = 0;
        for (Resource dataset : datasets) {
            place++;
            Told told = DcatDataset.told(dataset);
            switch (understanding.of(told)) {
                case Outcome.Ok<Find>(Find find) -> finds.add(find);
                case Outcome.Refused<Find>(Refusal why) ->
                        unfit.add(Unfit.of(told, "#" + place, why));
            }
        }
        return new SourcePage(finds, unfit, next, said);
    }

    /** Those of which something is said on the page; one that is only named stands elsewhere. */
    private static Set<Resource> datasets(Model model) {
        Set<Resource> all = new LinkedHashSet<>();
        model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).forEach(all::add);
        model.listObjectsOfProperty(DCAT.dataset)
                .filterKeep(RDFNode::isResource)
                .mapWith(RDFNode::asResource)
                .filterKeep(one -> one.listProperties().hasNext())
                .forEach(all::add);
        return all;
    }

    private static Optional<Integer> said(Model model) {
        return model.listObjectsOfProperty(TOTAL).toList().stream()
                .filter(RDFNode::isLiteral)
                .map(one -> one.asLiteral().getLexicalForm())
                .filter(written -> written.matches("[0-9]{1,8}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private static Optional<URI> next(Model model) {
        return NEXT.stream()
                .flatMap(property -> model.listObjectsOfProperty(property).toList().stream())
                .map(one -> one.isLiteral() ? one.asLiteral().getString() : one.toString())
                .map(DcatReader::address)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private static @Nullable URI address(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException unread) {
            return null;
        }
    }

    /** A catalogue leads through its own pages, and nobody through those of others. */
    private static boolean near(URI origin, URI next) {
        return Objects.equals(origin.getScheme(), next.getScheme())
                && Objects.equals(origin.getHost(), next.getHost())
                && origin.getPort() == next.getPort();
    }
}
