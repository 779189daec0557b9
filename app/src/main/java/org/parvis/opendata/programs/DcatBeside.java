package org.parvis.opendata.programs;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.parvis.opendata.Beside;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/** What stands beside a dataset, in the words of DCAT-AP: pages, services, its series. */
@Component
class DcatBeside {
    private final SeriesData series;
    private final DcatSeries described;

    DcatBeside(SeriesData series, DcatSeries described) {
        this.series = series;
        this.described = described;
    }

    void describe(DcatNode dataset, Version version) {
        int number = 0;
        for (Beside.Extra extra : version.description().beside().extras()) {
            number++;
            switch (extra.kind()) {
                case DOCUMENTATION ->
                        dataset.to(
                                FOAF.page,
                                dataset.other(extra.address(), FOAF.Document)
                                        .says(DCTerms.title, extra.title()));
                case SERVICE -> service(dataset, extra, number);
            }
        }
        series.words(version)
                .map(words -> described.say(dataset, version.home(), words))
                .ifPresent(one -> dataset.to(DcatTerms.IN_SERIES, one));
    }

    /** Named from the dataset: the same endpoint may give several. */
    private static void service(DcatNode dataset, Beside.Extra extra, int number) {
        DcatNode service =
                dataset.other(dataset.node().getURI() + "#service-" + number, DCAT.DataService)
                        .says(DCTerms.title, extra.title())
                        .to(DCAT.endpointURL, ResourceFactory.createResource(extra.address()))
                        .to(DCAT.servesDataset, dataset);
        if (!extra.described().isEmpty()) {
            Property description = DCAT.endpointDescription;
            service.to(description, ResourceFactory.createResource(extra.described()));
        }
        if (!extra.conforms().isEmpty()) {
            service.to(DCTerms.conformsTo, service.other(extra.conforms(), DCTerms.Standard));
        }
    }
}
