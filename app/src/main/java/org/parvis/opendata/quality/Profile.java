package org.parvis.opendata.quality;

import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What DCAT-AP 3.0.1 demands of a dataset, its publisher and its files: what must be said, and what
 * may be said once. The full rules (SHACL) are run by tests over all that the program publishes;
 * these are the ones that a description can break by leaving something out.
 */
final class Profile {
    private static final List<Property> ONCE =
            List.of(
                    DCTerms.publisher,
                    DCTerms.accessRights,
                    DCTerms.accrualPeriodicity,
                    DCTerms.issued,
                    DCTerms.modified);
    private static final List<Property> ONCE_A_FILE =
            List.of(
                    DCTerms.license,
                    DCTerms.rights,
                    DCTerms.format,
                    DCAT.mediaType,
                    DCAT.byteSize,
                    DCTerms.issued,
                    DCTerms.modified);

    private Profile() {}

    static boolean holds(Resource dataset) {
        return said(dataset, DCTerms.title)
                && said(dataset, DCTerms.description)
                && once(dataset, ONCE)
                && others(dataset, DCTerms.publisher).stream().allMatch(it -> said(it, FOAF.name))
                && files(dataset).stream().allMatch(Profile::file);
    }

    /** The files of a dataset, in an order that does not change. */
    static List<Resource> files(Resource dataset) {
        return others(dataset, DCAT.distribution);
    }

    private static boolean file(Resource file) {
        return !others(file, DCAT.accessURL).isEmpty() && once(file, ONCE_A_FILE);
    }

    private static boolean said(Resource it, Property property) {
        List<Statement> found = it.listProperties(property).toList();
        return !found.isEmpty() && found.stream().allMatch(one -> one.getObject().isLiteral());
    }

    private static boolean once(Resource it, List<Property> properties) {
        return properties.stream().allMatch(one -> it.listProperties(one).toList().size() <= 1);
    }

    private static List<Resource> others(Resource it, Property property) {
        return it.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .filter(RDFNode::isResource)
                .map(RDFNode::asResource)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
