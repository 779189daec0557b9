package org.parvis.opendata.programs;

import static org.apache.jena.rdf.model.ResourceFactory.createProperty;
import static org.apache.jena.rdf.model.ResourceFactory.createResource;

import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

/** What DCAT-AP 3.0.1 says with words of vocabularies that Jena does not have. */
final class DcatTerms {
    private static final String ADMS = "http://www.w3.org/ns/adms#";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String LISTS = "http://publications.europa.eu/resource/authority/";
    private static final String TYPES = "https://www.iana.org/assignments/media-types/";

    static final Property VERSION = createProperty(DCAT.getURI(), "version");
    static final Property IN_SERIES = createProperty(DCAT.getURI(), "inSeries");
    static final Property PREVIOUS_IN_SERIES = createProperty(DCAT.getURI(), "prev");
    static final Resource DATASET_SERIES = createResource(DCAT.getURI() + "DatasetSeries");
    static final Property VERSION_NOTES = createProperty(ADMS, "versionNotes");
    static final Property DERIVED_FROM = createProperty(PROV, "wasDerivedFrom");
    static final Resource ENTITY = createResource(PROV + "Entity");
    static final Property STATUS = createProperty(ADMS, "status");
    static final Property CHECKSUM = createProperty(SPDX, "checksum");
    static final Property ALGORITHM = createProperty(SPDX, "algorithm");
    static final Property CHECKSUM_VALUE = createProperty(SPDX, "checksumValue");
    static final Resource CHECKSUM_OF = createResource(SPDX + "Checksum");
    static final Resource ALGORITHM_OF = createResource(SPDX + "ChecksumAlgorithm");
    static final Resource SHA_256 = createResource(SPDX + "checksumAlgorithm_sha256");
    static final Resource VIEW = createResource(HYDRA + "PartialCollectionView");
    static final Property VIEWED = createProperty(HYDRA, "view");
    static final Property TOTAL = createProperty(HYDRA, "totalItems");
    static final Property FIRST = createProperty(HYDRA, "first");
    static final Property PREVIOUS = createProperty(HYDRA, "previous");
    static final Property NEXT = createProperty(HYDRA, "next");
    static final Property LAST = createProperty(HYDRA, "last");

    /** How they are shortened where a syntax shortens. */
    static final Map<String, String> PREFIXES =
            Map.of(
                    "dcat", DCAT.getURI(),
                    "dct", DCTerms.getURI(),
                    "foaf", FOAF.getURI(),
                    "skos", SKOS.getURI(),
                    "vcard", VCARD4.getURI(),
                    "xsd", XSD.getURI(),
                    "adms", ADMS,
                    "hydra", HYDRA,
                    "prov", PROV,
                    "spdx", SPDX);

    private DcatTerms() {}

    /** A list of the European Union, as {@code frequency}. */
    static String list(String name) {
        return LISTS + name;
    }

    /** How the registry of such types names one. */
    static String mediaType(String type) {
        return TYPES + type;
    }
}
