package org.parvis.opendata.programs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.parvis.kernel.LocalizedText;

/**
 * Something that is described. Each has an address, so that any syntax says the same of the same
 * thing.
 */
record DcatNode(Resource node) {
    static DcatNode in(Model model, String address, Resource kind) {
        return new DcatNode(model.createResource(address).addProperty(RDF.type, kind));
    }

    /** Something else of the same description. */
    DcatNode other(String address, Resource kind) {
        return in(node.getModel(), address, kind);
    }

    /** A word of a list of the European Union, with what it means when we know it. */
    DcatNode word(String list, String code, Resource kind, LocalizedText means) {
        String scheme = DcatTerms.list(list);
        return other(scheme + "/" + code, kind)
                .to(SKOS.inScheme, node.getModel().createResource(scheme))
                .says(SKOS.prefLabel, means);
    }

    DcatNode to(Property property, Resource other) {
        node.addProperty(property, other);
        return this;
    }

    DcatNode to(Property property, DcatNode other) {
        return to(property, other.node());
    }

    DcatNode says(Property property, LocalizedText words) {
        words.texts()
                .forEach(
                        (lang, text) -> {
                            if (!text.isBlank()) {
                                node.addProperty(property, text, lang);
                            }
                        });
        return this;
    }

    DcatNode says(Property property, String text) {
        node.addProperty(property, text);
        return this;
    }

    DcatNode says(Property property, String text, String lang) {
        node.addProperty(property, text, lang);
        return this;
    }

    DcatNode at(Property property, Instant moment) {
        String written = DateTimeFormatter.ISO_INSTANT.format(moment.atOffset(ZoneOffset.UTC));
        node.addProperty(property, written, XSDDatatype.XSDdateTime);
        return this;
    }

    DcatNode typed(Property property, String written, XSDDatatype type) {
        node.addProperty(property, written, type);
        return this;
    }
}
