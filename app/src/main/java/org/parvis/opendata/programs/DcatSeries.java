package org.parvis.opendata.programs;

import java.time.Instant;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** A series in the words of DCAT-AP: beside each of its datasets, and alone with all of them. */
@Component
class DcatSeries {
    private final DcatShared shared;
    private final Organizations organizations;
    private final Settings settings;

    DcatSeries(DcatShared shared, Organizations organizations, Settings settings) {
        this.shared = shared;
        this.organizations = organizations;
        this.settings = settings;
    }

    private String body(Home home) {
        return organizations.byHome(home).map(Organization::code).orElse(home.toString());
    }

    /** The series in the graph of something else: what it is, and where its pages are. */
    DcatNode say(DcatNode beside, Home home, Beside.Series words) {
        String body = body(home);
        String code = words.code();
        DcatNode one =
                beside.other(
                                settings.publicUrl() + DataPaths.seriesDescription(body, code),
                                DcatTerms.DATASET_SERIES)
                        .says(DCTerms.title, words.title())
                        .says(DCTerms.description, words.summary());
        for (String lang : List.of("fr", "en")) {
            String page = settings.publicUrl() + DataPaths.series(body, code, lang);
            one.to(DCAT.landingPage, one.other(page, FOAF.Document));
        }
        shared.publish(one, home, "");
        return one;
    }

    /**
     * The series with its datasets, one after the other: each is described whole at its address.
     */
    Model alone(SeriesData.Whole series) {
        Model model = ModelFactory.createDefaultModel().setNsPrefixes(DcatTerms.PREFIXES);
        DcatNode root = new DcatNode(model.createResource());
        DcatNode one = say(root, series.home(), series.words());
        @Nullable DcatNode before = null;
        for (Version version : series.members()) {
            DcatNode member = member(one, version);
            if (before != null) {
                member.to(DcatTerms.PREVIOUS_IN_SERIES, before);
            }
            before = member;
        }
        series.members().stream()
                .map(Version::signedAt)
                .max(Instant::compareTo)
                .ifPresent(last -> one.at(DCTerms.modified, last));
        return model;
    }

    private DcatNode member(DcatNode series, Version version) {
        DcatNode member =
                series.other(settings.publicUrl() + "/dataset/" + version.name(), DCAT.Dataset)
                        .says(DCTerms.title, version.description().title())
                        .says(DCTerms.description, version.description().summary())
                        .to(DcatTerms.IN_SERIES, series);
        shared.cover(member, version.description().coverage());
        return member;
    }
}
