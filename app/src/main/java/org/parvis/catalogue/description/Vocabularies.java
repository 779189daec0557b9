package org.parvis.catalogue.description;

import java.util.Locale;
import java.util.Map;

/** The vocabularies of a description, and the words of theirs that ours are. */
final class Vocabularies {
    static final Map<String, String> CONTEXT =
            Map.of(
                    "cpsv", "http://purl.org/vocab/cpsv#",
                    "cv", "http://data.europa.eu/m8g/",
                    "dct", "http://purl.org/dc/terms/",
                    "eli", "http://data.europa.eu/eli/ontology#",
                    "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                    "schema", "https://schema.org/",
                    "skos", "http://www.w3.org/2004/02/skos/core#",
                    "xsd", "http://www.w3.org/2001/XMLSchema#");

    private static final String LANGUAGES =
            "http://publications.europa.eu/resource/authority/language/";

    private Vocabularies() {}

    /** The language as the Publications Office of the European Union names it. */
    static String language(String tag) {
        return LANGUAGES + Locale.of(tag).getISO3Language().toUpperCase(Locale.ROOT);
    }
}
