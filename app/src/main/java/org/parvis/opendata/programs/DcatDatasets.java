package org.parvis.opendata.programs;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** A dataset, its body and the files of its newest version in the words of DCAT-AP 3.0.1. */
@Component
class DcatDatasets {
    private final Organizations organizations;
    private final PublishedData data;
    private final Lists lists;
    private final Settings settings;

    DcatDatasets(Organizations organizations, PublishedData data, Lists lists, Settings settings) {
        this.organizations = organizations;
        this.data = data;
        this.lists = lists;
        this.settings = settings;
    }

    /** Where the dataset is, whatever its version, for programs and for people. */
    String address(Version version) {
        return settings.publicUrl() + "/dataset/" + version.name();
    }

    DcatNode describe(Model model, Version version) {
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
        classify(dataset, words);
        publish(dataset, version);
        TableForm.all(version)
                .map(form -> distribution(dataset, version, form))
                .forEach(file -> dataset.to(DCAT.distribution, file));
        return dataset;
    }

    private void classify(DcatNode dataset, Description words) {
        words.themes().stream()
                .flatMap(code -> lists.theme(code).stream())
                .map(theme -> dataset.word("data-theme", theme.code(), SKOS.Concept, theme.name()))
                .forEach(theme -> dataset.to(DCAT.theme, theme));
        lists.frequency(words.frequency())
                .map(one -> dataset.word("frequency", one.code(), DCTerms.Frequency, one.name()))
                .ifPresent(one -> dataset.to(DCTerms.accrualPeriodicity, one));
        dataset.to(
                DCTerms.accessRights,
                dataset.word(
                        "access-right", "PUBLIC", DCTerms.RightsStatement, LocalizedText.EMPTY));
    }

    /** Who publishes it, and who answers. */
    private void publish(DcatNode dataset, Version version) {
        Organization body = organizations.byHome(version.home()).orElse(null);
        if (body == null) {
            return;
        }
        String address = settings.publicUrl() + "/catalog#" + body.code();
        dataset.to(
                DCTerms.publisher, dataset.other(address, FOAF.Agent).says(FOAF.name, body.name()));
        DcatNode contact =
                dataset.other(address(version) + "#contact", VCARD4.Kind)
                        .says(VCARD4.fn, body.name().in("fr"), "fr")
                        .says(VCARD4.fn, body.name().in("en"), "en")
                        .to(
                                VCARD4.hasEmail,
                                ResourceFactory.createResource(
                                        "mailto:" + version.description().contact()));
        dataset.to(DCAT.contactPoint, contact);
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
        lists.licence(version.description().licence())
                .map(
                        licence ->
                                one.other(licence.address(), DCTerms.LicenseDocument)
                                        .says(DCTerms.title, licence.name()))
                .ifPresent(licence -> one.to(DCTerms.license, licence));
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
