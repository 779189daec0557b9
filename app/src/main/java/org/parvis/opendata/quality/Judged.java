package org.parvis.opendata.quality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Something of a published graph that is judged, a dataset or a file, with the lists that say what
 * is known.
 */
record Judged(Resource it, Lists known, Trials trials) {
    private static final String LISTS = "http://publications.europa.eu/resource/authority/";
    private static final String TYPES = "https://www.iana.org/assignments/media-types/";

    /**
     * What is known of the world.
     *
     * @param here how addresses of this program begin
     */
    record Lists(
            String here, Set<String> openFormats, Set<String> readable, Set<String> licences) {}

    /** Which addresses elsewhere answer. */
    interface Trials {
        /** Nothing while nobody has asked. */
        Optional<Boolean> answered(String address);
    }

    boolean says(Property property) {
        return it.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .anyMatch(one -> !one.isLiteral() || !one.asLiteral().getString().isBlank());
    }

    /** Whether it names something of that list of the European Union. */
    boolean names(Property property, String list) {
        return begins(property, LISTS + list + "/");
    }

    boolean typed(Property property) {
        return begins(property, TYPES);
    }

    private boolean begins(Property property, String beginning) {
        return it.listProperties(property).toList().stream()
                .anyMatch(one -> address(one.getObject()).startsWith(beginning));
    }

    /** Whether its format is one of those. */
    boolean isOne(Set<String> formats) {
        return it.listProperties(DCTerms.format).toList().stream()
                .map(one -> address(one.getObject()))
                .filter(one -> one.startsWith(LISTS + "file-type/"))
                .anyMatch(one -> formats.contains(one.substring(one.lastIndexOf('/') + 1)));
    }

    boolean licensed() {
        return names(DCTerms.license, "licence")
                || it.listProperties(DCTerms.license).toList().stream()
                        .anyMatch(one -> known.licences().contains(address(one.getObject())));
    }

    /** Whether its address answers: ours do, since whoever asks is answered by this program. */
    Standing answers(Property property) {
        if (!says(property)) {
            return Standing.LOST;
        }
        List<Standing> found =
                it.listProperties(property).toList().stream()
                        .map(one -> answers(address(one.getObject())))
                        .toList();
        return found.contains(Standing.HELD)
                ? Standing.HELD
                : found.contains(Standing.UNKNOWN) ? Standing.UNKNOWN : Standing.LOST;
    }

    private Standing answers(String address) {
        return address.startsWith(known.here())
                ? Standing.HELD
                : trials.answered(address).map(Standing::of).orElse(Standing.UNKNOWN);
    }

    private static String address(RDFNode node) {
        return node.isURIResource() ? node.asResource().getURI() : "";
    }
}
