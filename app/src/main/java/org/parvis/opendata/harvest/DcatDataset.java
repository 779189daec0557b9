package org.parvis.opendata.harvest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;

/** A dataset that is described in RDF. What is said of it has no order: ours is always the same. */
final class DcatDataset {
    private static final List<String> PERIODS =
            List.of(DCAT.NS, "http://schema.org/", "https://schema.org/");

    private DcatDataset() {}

    static Told told(Resource dataset) {
        List<Resource> files = resources(dataset, DCAT.distribution);
        return new Told(
                name(dataset),
                words(dataset, DCTerms.title, " "),
                words(dataset, DCTerms.description, "\n"),
                words(dataset, DCAT.keyword, ", "),
                codes(dataset, DCAT.theme),
                Stream.concat(Stream.of(dataset), files.stream())
                        .flatMap(one -> values(one, DCTerms.license).stream())
                        .distinct()
                        .toList(),
                first(codes(dataset, DCTerms.accrualPeriodicity)),
                contact(dataset),
                coverage(dataset),
                codes(dataset, DCTerms.language),
                page(dataset),
                files.stream().map(DcatDataset::file).sorted(ORDER).toList(),
                first(values(dataset, DCTerms.modified)));
    }

    private static final Comparator<Gathered.File> ORDER =
            Comparator.comparing(Gathered.File::address).thenComparing(Gathered.File::format);

    private static String name(Resource dataset) {
        String identifier = first(values(dataset, DCTerms.identifier));
        if (!identifier.isEmpty()) {
            return identifier;
        }
        return dataset.isURIResource() ? dataset.getURI() : "";
    }

    private static LocalizedText words(Resource one, Property property, String between) {
        Map<String, List<String>> said = new TreeMap<>();
        one.listProperties(property)
                .mapWith(Statement::getObject)
                .filterKeep(RDFNode::isLiteral)
                .mapWith(RDFNode::asLiteral)
                .forEach(
                        text ->
                                said.computeIfAbsent(
                                                language(text.getLanguage()),
                                                none -> new ArrayList<>())
                                        .add(text.getLexicalForm()));
        Map<String, String> words = new TreeMap<>();
        said.forEach(
                (lang, texts) ->
                        words.put(lang, String.join(between, texts.stream().sorted().toList())));
        String other = words.remove("");
        if (other != null) {
            words.putIfAbsent("fr", other);
        }
        return new LocalizedText(words);
    }

    /** Empty for a language that nobody reads here, or that is not said. */
    private static String language(String tag) {
        String lang = tag.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
        return lang.equals("fr") || lang.equals("en") ? lang : "";
    }

    private static Gathered.File file(Resource one) {
        List<String> down = values(one, DCAT.downloadURL);
        List<String> access = values(one, DCAT.accessURL);
        List<String> format = codes(one, DCTerms.format);
        return new Gathered.File(
                words(one, DCTerms.title, " ").in("fr"),
                first(format.isEmpty() ? codes(one, DCAT.mediaType) : format),
                first(down.isEmpty() ? access : down),
                first(access.isEmpty() ? down : access),
                !down.isEmpty());
    }

    private static Coverage coverage(Resource dataset) {
        List<Resource> periods = resources(dataset, DCTerms.temporal);
        return ToldCoverage.of(area(dataset), day(periods, "startDate"), day(periods, "endDate"));
    }

    /** What it is called; where that is not said, its address. */
    private static LocalizedText area(Resource dataset) {
        return resources(dataset, DCTerms.spatial).stream()
                .flatMap(
                        one ->
                                Stream.of(SKOS.prefLabel, RDFS.label, DCTerms.title)
                                        .map(name -> words(one, name, ", ")))
                .filter(said -> !said.isEmpty())
                .min(Comparator.comparing(said -> said.texts().toString()))
                .or(() -> Optional.of(words(dataset, DCTerms.spatial, ", ")))
                .filter(said -> !said.isEmpty())
                .orElse(LocalizedText.said(first(values(dataset, DCTerms.spatial)), ""));
    }

    /** As DCAT says it, or as schema.org, from which older ones took it. */
    private static String day(List<Resource> periods, String name) {
        return first(
                periods.stream()
                        .flatMap(
                                period ->
                                        PERIODS.stream()
                                                .map(of -> of + name)
                                                .map(ResourceFactory::createProperty)
                                                .flatMap(said -> values(period, said).stream()))
                        .sorted()
                        .toList());
    }

    /** The French page where there are several that say so, else the first by its address. */
    private static String page(Resource dataset) {
        List<String> pages = values(dataset, DCAT.landingPage);
        return pages.stream()
                .filter(page -> page.contains("/fr/"))
                .findFirst()
                .orElse(first(pages));
    }

    private static String contact(Resource dataset) {
        return resources(dataset, DCAT.contactPoint).stream()
                .flatMap(one -> values(one, VCARD4.hasEmail).stream())
                .map(mail -> mail.replaceFirst("^mailto:", ""))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static List<Resource> resources(Resource one, Property property) {
        return one.listProperties(property)
                .mapWith(Statement::getObject)
                .filterKeep(RDFNode::isResource)
                .mapWith(RDFNode::asResource)
                .toList();
    }

    /** What is said, by text or by address; in the order of the letters. */
    private static List<String> values(Resource one, Property property) {
        return one
                .listProperties(property)
                .mapWith(Statement::getObject)
                .mapWith(
                        node ->
                                node.isLiteral()
                                        ? node.asLiteral().getLexicalForm()
                                        : node.isURIResource() ? node.asResource().getURI() : "")
                .filterDrop(String::isBlank)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    /** The last words of addresses of lists, as {@code ENVI}. */
    private static List<String> codes(Resource one, Property property) {
        return values(one, property).stream()
                .map(value -> value.substring(value.lastIndexOf('/') + 1))
                .toList();
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
