package org.parvis.opendata.programs;

import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Description;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * A dataset of another catalogue in the words of DCAT-AP: it keeps its identifier, leads to where
 * it is, and names its source; its files are there.
 */
@Component
class DcatElsewhere {
    /** Those of what others write that are codes of the European list too. */
    private static final Set<String> FORMATS =
            Set.of(
                    "CSV", "JSON", "GEOJSON", "XML", "PDF", "XLSX", "XLS", "ZIP", "SHP", "KML",
                    "HTML", "PARQUET", "TXT", "GPKG", "ODS");

    private final DcatShared shared;
    private final MessageCatalogue messages;
    private final Settings settings;

    DcatElsewhere(DcatShared shared, MessageCatalogue messages, Settings settings) {
        this.shared = shared;
        this.messages = messages;
        this.settings = settings;
    }

    DcatNode describe(Model model, Harvested one) {
        Description words = one.description();
        String there = HarvestedWords.url(one);
        DcatNode dataset =
                DcatNode.in(model, address(one), DCAT.Dataset)
                        .says(DCTerms.title, words.title())
                        .says(
                                DCTerms.description,
                                words.summary().isEmpty() ? words.title() : words.summary())
                        .says(DCTerms.identifier, one.source())
                        .at(DCTerms.issued, one.firstAt())
                        .at(DCTerms.modified, one.changedAt());
        dataset.to(DCAT.landingPage, dataset.other(there, FOAF.Document));
        dataset.to(DCTerms.source, ResourceFactory.createResource(there));
        shared.derive(dataset, taken(one), there);
        for (String lang : List.of("fr", "en")) {
            if (words.keywords().has(lang)) {
                words.words(lang).forEach(word -> dataset.says(DCAT.keyword, word, lang));
            }
        }
        shared.classify(dataset, words);
        shared.cover(dataset, words.coverage());
        shared.speak(dataset, one.languages());
        shared.publish(dataset, one.origin().home(), words.contact());
        one.files().forEach(file -> distribution(dataset, words, file));
        return dataset;
    }

    private LocalizedText taken(Harvested one) {
        String key = "opendata.lineage.elsewhere";
        String host = one.origin().host();
        return LocalizedText.of(
                messages.forLanguage("fr").say(key, host),
                messages.forLanguage("en").say(key, host));
    }

    private String address(Harvested one) {
        return settings.publicUrl() + "/dataset/" + one.name();
    }

    private void distribution(DcatNode dataset, Description words, Harvested.File file) {
        DcatNode one =
                dataset.other(dataset.node().getURI() + "#" + file.id(), DCAT.Distribution)
                        .to(DCAT.accessURL, ResourceFactory.createResource(file.access()));
        if (file.direct()) {
            one.to(DCAT.downloadURL, ResourceFactory.createResource(file.address()));
        }
        if (!file.title().isEmpty()) {
            one.says(DCTerms.title, file.title());
        }
        if (FORMATS.contains(file.format())) {
            one.to(
                    DCTerms.format,
                    one.word(
                            "file-type",
                            file.format(),
                            DCTerms.MediaTypeOrExtent,
                            LocalizedText.EMPTY));
        }
        shared.license(one, words);
        dataset.to(DCAT.distribution, one);
    }
}
