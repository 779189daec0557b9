package org.parvis.opendata.programs;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** What is said in the same words of any dataset, ours or of another catalogue. */
@Component
class DcatShared {
    private final Organizations organizations;
    private final Lists lists;
    private final Settings settings;

    DcatShared(Organizations organizations, Lists lists, Settings settings) {
        this.organizations = organizations;
        this.lists = lists;
        this.settings = settings;
    }

    void classify(DcatNode dataset, Description words) {
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

    /** Of where and of when it speaks. */
    void cover(DcatNode dataset, Coverage coverage) {
        String place = coverage.area().in("fr");
        if (place.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            dataset.to(DCTerms.spatial, dataset.other(place, DCTerms.Location));
        } else if (!coverage.area().isEmpty()) {
            dataset.to(
                    DCTerms.spatial,
                    dataset.other(dataset.node().getURI() + "#area", DCTerms.Location)
                            .says(SKOS.prefLabel, coverage.area()));
        }
        if (coverage.timed()) {
            DcatNode period =
                    dataset.other(dataset.node().getURI() + "#period", DCTerms.PeriodOfTime);
            day(period, DCAT.startDate, coverage.from());
            day(period, DCAT.endDate, coverage.until());
            dataset.to(DCTerms.temporal, period);
        }
    }

    /**
     * From where its rows come.
     *
     * @param source the address of what they are drawn from; empty when none is known
     */
    void derive(DcatNode dataset, LocalizedText how, String source) {
        if (!how.isEmpty()) {
            dataset.to(
                    DCTerms.provenance,
                    dataset.other(
                                    dataset.node().getURI() + "#provenance",
                                    DCTerms.ProvenanceStatement)
                            .says(RDFS.label, how));
        }
        if (!source.isEmpty()) {
            dataset.to(DcatTerms.DERIVED_FROM, dataset.other(source, DcatTerms.ENTITY));
        }
    }

    /** In which languages its data are. */
    void speak(DcatNode dataset, List<String> languages) {
        for (String code : languages) {
            dataset.to(
                    DCTerms.language,
                    dataset.word("language", code, DCTerms.LinguisticSystem, LocalizedText.EMPTY));
        }
    }

    private static void day(DcatNode period, Property property, @Nullable LocalDate day) {
        if (day != null) {
            period.typed(property, day.toString(), XSDDatatype.XSDdate);
        }
    }

    /**
     * Who publishes it, and who answers.
     *
     * @param contact empty when nobody is named
     */
    void publish(DcatNode dataset, Home home, String contact) {
        Organization body = organizations.byHome(home).orElse(null);
        if (body == null) {
            return;
        }
        String address = settings.publicUrl() + "/catalog#" + body.code();
        dataset.to(
                DCTerms.publisher, dataset.other(address, FOAF.Agent).says(FOAF.name, body.name()));
        if (contact.isEmpty()) {
            return;
        }
        DcatNode kind =
                dataset.other(dataset.node().getURI() + "#contact", VCARD4.Kind)
                        .says(VCARD4.fn, body.name().in("fr"), "fr")
                        .says(VCARD4.fn, body.name().in("en"), "en")
                        .to(VCARD4.hasEmail, ResourceFactory.createResource("mailto:" + contact));
        dataset.to(DCAT.contactPoint, kind);
    }

    /** Under which conditions it is used, and what they allow, in words. */
    void license(DcatNode distribution, Description words) {
        Lists.Licence licence = lists.licence(words.licence()).orElse(null);
        if (licence == null) {
            return;
        }
        distribution.to(
                DCTerms.license,
                distribution
                        .other(licence.address(), DCTerms.LicenseDocument)
                        .says(DCTerms.title, licence.name()));
        distribution.to(
                DCTerms.rights,
                distribution
                        .other(
                                settings.publicUrl() + "/catalog#rights-" + licence.code(),
                                DCTerms.RightsStatement)
                        .says(RDFS.label, licence.means()));
    }
}
