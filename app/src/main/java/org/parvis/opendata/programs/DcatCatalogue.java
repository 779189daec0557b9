package org.parvis.opendata.programs;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.Recall;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** The catalogue in the words of DCAT-AP 3.0.1, page by page, as harvesters walk it (Hydra). */
@Component
class DcatCatalogue {
    /** Datasets of a page. */
    static final int PAGE = 100;

    private final AllDatasets data;
    private final DcatDatasets datasets;
    private final MessageCatalogue messages;
    private final Settings settings;

    DcatCatalogue(
            AllDatasets data, DcatDatasets datasets, MessageCatalogue messages, Settings settings) {
        this.data = data;
        this.datasets = datasets;
        this.messages = messages;
        this.settings = settings;
    }

    /** One dataset alone. */
    Model dataset(Catalogued one) {
        Model model = empty();
        datasets.describe(model, one);
        return model;
    }

    /**
     * The record of a dataset of which nothing is public any more: that it was taken back, when and
     * why; nothing of what it held.
     *
     * @param last the version that was taken back last
     */
    Model gone(Recall last) {
        Model model = empty();
        String address = settings.publicUrl() + "/dataset/" + last.name();
        DcatNode dataset =
                DcatNode.in(model, address, DCAT.Dataset)
                        .says(DCTerms.title, last.title())
                        .says(DCTerms.description, last.reason());
        DcatNode record = dataset.other(address + "#record", DCAT.CatalogRecord);
        record.at(DCTerms.modified, last.at())
                .to(FOAF.primaryTopic, dataset)
                .to(
                        DcatTerms.STATUS,
                        record.word(
                                "dataset-status", "WITHDRAWN", SKOS.Concept, LocalizedText.EMPTY));
        return model;
    }

    /** How many pages there are; the first is there even when nothing is public. */
    int pages() {
        return Math.max(1, (data.all().size() + PAGE - 1) / PAGE);
    }

    /**
     * A page of the catalogue.
     *
     * @param page from 1
     * @param form whose addresses lead to the other pages
     */
    Model page(int page, DcatForm form) {
        List<CatalogueEntry> all = data.all();
        int from = Math.min(all.size(), (page - 1) * PAGE);
        Model model = empty();
        DcatNode catalogue = catalogue(model);
        data.whole(all.subList(from, Math.min(all.size(), from + PAGE))).stream()
                .map(version -> datasets.describe(model, version))
                .forEach(dataset -> catalogue.to(DCAT.dataset, dataset));
        services(catalogue);
        api(catalogue);
        view(catalogue, page, form);
        return model;
    }

    /** Those that stand beside its datasets. */
    private static void services(DcatNode catalogue) {
        catalogue
                .node()
                .getModel()
                .listSubjectsWithProperty(DCAT.servesDataset)
                .toList()
                .forEach(service -> catalogue.to(DCAT.service, service));
    }

    private static Model empty() {
        return ModelFactory.createDefaultModel().setNsPrefixes(DcatTerms.PREFIXES);
    }

    private DcatNode catalogue(Model model) {
        String address = settings.publicUrl() + "/catalog";
        DcatNode catalogue =
                DcatNode.in(model, address, DCAT.Catalog)
                        .says(DCTerms.title, said("opendata.list.title"))
                        .says(DCTerms.description, said("opendata.list.lead"));
        catalogue.to(
                DCTerms.publisher,
                catalogue
                        .other(address + "#publisher", FOAF.Agent)
                        .says(FOAF.name, said("opendata.catalogue.publisher")));
        catalogue.to(FOAF.homepage, catalogue.other(settings.publicUrl() + "/", FOAF.Document));
        catalogue.to(DCTerms.language, language(catalogue, "FRA"));
        catalogue.to(DCTerms.language, language(catalogue, "ENG"));
        catalogue.to(
                DCAT.themeTaxonomy,
                catalogue
                        .other(DcatTerms.list("data-theme"), SKOS.ConceptScheme)
                        .says(DCTerms.title, said("opendata.field.themes")));
        return catalogue;
    }

    private static DcatNode language(DcatNode catalogue, String code) {
        return catalogue.word("language", code, DCTerms.LinguisticSystem, LocalizedText.EMPTY);
    }

    /** The door for programs that ask for rows. */
    private void api(DcatNode catalogue) {
        String address = settings.publicUrl() + "/api/3/action/";
        DcatNode api =
                catalogue
                        .other(catalogue.node().getURI() + "#api", DCAT.DataService)
                        .says(DCTerms.title, said("opendata.catalogue.api"))
                        .to(DCAT.endpointURL, catalogue.node().getModel().createResource(address));
        catalogue.to(DCAT.service, api);
    }

    private void view(DcatNode catalogue, int page, DcatForm form) {
        DcatNode view = catalogue.other(address(page, form), DcatTerms.VIEW);
        catalogue
                .to(DcatTerms.VIEWED, view)
                .typed(DcatTerms.TOTAL, String.valueOf(data.all().size()), XSDDatatype.XSDinteger);
        Model model = catalogue.node().getModel();
        view.to(DcatTerms.FIRST, model.createResource(address(1, form)))
                .to(DcatTerms.LAST, model.createResource(address(pages(), form)));
        if (page > 1) {
            view.to(DcatTerms.PREVIOUS, model.createResource(address(page - 1, form)));
        }
        if (page < pages()) {
            view.to(DcatTerms.NEXT, model.createResource(address(page + 1, form)));
        }
    }

    private String address(int page, DcatForm form) {
        return settings.publicUrl() + "/catalog." + form.ending() + "?page=" + page;
    }

    private LocalizedText said(String key) {
        return LocalizedText.of(
                messages.forLanguage("fr").say(key), messages.forLanguage("en").say(key));
    }
}
