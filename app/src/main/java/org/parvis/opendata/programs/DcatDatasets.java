package org.parvis.opendata.programs;

import java.time.Instant;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lineage;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** A dataset, its body and the files of its newest version in the words of DCAT-AP 3.0.1. */
@Component
class DcatDatasets {
    private final PublishedData data;
    private final DcatShared shared;
    private final DcatBeside beside;
    private final DcatElsewhere elsewhere;
    private final Settings settings;

    DcatDatasets(
            PublishedData data,
            DcatShared shared,
            DcatBeside beside,
            DcatElsewhere elsewhere,
            Settings settings) {
        this.data = data;
        this.shared = shared;
        this.beside = beside;
        this.elsewhere = elsewhere;
        this.settings = settings;
    }

    /** Where the dataset is, whatever its version, for programs and for people. */
    String address(Version version) {
        return settings.publicUrl() + "/dataset/" + version.name();
    }

    DcatNode describe(Model model, Catalogued listed) {
        return switch (listed) {
            case Catalogued.Own(Version version, Instant begun) -> describe(model, version);
            case Catalogued.Elsewhere(Harvested there) -> elsewhere.describe(model, there);
        };
    }

    private DcatNode describe(Model model, Version version) {
        Description words = version.description();
        DcatNode dataset =
                DcatNode.in(model, address(version), DCAT.Dataset)
                        .says(DCTerms.title, words.title())
                        .says(DCTerms.description, words.summary())
                        .says(DCTerms.identifier, version.dataset().toString())
                        .says(DcatTerms.VERSION, String.valueOf(version.number()))
                        .at(DCTerms.issued, data.begun(version))
                        .at(DCTerms.modified, version.signedAt());
        if (!version.news().isBlank()) {
            dataset.says(DcatTerms.VERSION_NOTES, version.news());
        }
        for (String lang : List.of("fr", "en")) {
            words.words(lang).forEach(word -> dataset.says(DCAT.keyword, word, lang));
            String page = settings.publicUrl() + DataPaths.dataset(version.name(), lang);
            dataset.to(DCAT.landingPage, dataset.other(page, FOAF.Document));
        }
        shared.classify(dataset, words);
        shared.cover(dataset, words.coverage());
        shared.publish(dataset, version.home(), words.contact());
        Lineage lineage = words.beside().lineage();
        shared.derive(dataset, lineage.text(), lineage.source());
        beside.describe(dataset, version);
        TableForm.all(version)
                .map(form -> distribution(dataset, version, form))
                .forEach(file -> dataset.to(DCAT.distribution, file));
        return dataset;
    }

    private DcatNode distribution(DcatNode dataset, Version version, TableForm form) {
        String page = settings.publicUrl() + DataPaths.version(version, "fr");
        String file = settings.publicUrl() + DataPaths.table(version, form, "fr");
        DcatNode one =
                dataset.other(address(version) + "#" + form.ending(), DCAT.Distribution)
                        .says(DCTerms.title, version.description().title())
                        .to(DCAT.accessURL, ResourceFactory.createResource(page))
                        .to(DCAT.downloadURL, ResourceFactory.createResource(file))
                        .at(DCTerms.issued, version.signedAt())
                        .at(DCTerms.modified, version.signedAt());
        one.to(DCAT.mediaType, one.other(DcatTerms.mediaType(form.mediaType()), DCTerms.MediaType));
        one.to(
                DCTerms.format,
                one.word(
                        "file-type",
                        form.fileType(),
                        DCTerms.MediaTypeOrExtent,
                        LocalizedText.EMPTY));
        shared.license(one, version.description());
        return form == TableForm.PARQUET ? sealed(one, version) : one;
    }

    /** The table as it is kept: its bytes never change, and can be checked. */
    private static DcatNode sealed(DcatNode one, Version version) {
        DcatNode checksum =
                one.other(one.node().getURI() + "-checksum", DcatTerms.CHECKSUM_OF)
                        .to(
                                DcatTerms.ALGORITHM,
                                one.other(DcatTerms.SHA_256.getURI(), DcatTerms.ALGORITHM_OF))
                        .typed(
                                DcatTerms.CHECKSUM_VALUE,
                                version.file().digest(),
                                XSDDatatype.XSDhexBinary);
        return one.to(DcatTerms.CHECKSUM, checksum)
                .typed(
                        DCAT.byteSize,
                        String.valueOf(version.file().bytes()),
                        XSDDatatype.XSDnonNegativeInteger);
    }
}
