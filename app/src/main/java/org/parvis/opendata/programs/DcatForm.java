package org.parvis.opendata.programs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How a description is written; all of them say the same. */
enum DcatForm {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML),
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY);

    private final String ending;
    private final MediaType type;
    private final RDFFormat written;

    DcatForm(String ending, String type, RDFFormat written) {
        this.ending = ending;
        this.type = MediaType.parseMediaType(type);
        this.written = written;
    }

    /** As addresses end. */
    String ending() {
        return ending;
    }

    MediaType type() {
        return type;
    }

    RDFFormat written() {
        return written;
    }

    static Optional<DcatForm> of(String ending) {
        return Stream.of(values()).filter(form -> form.ending.equals(ending)).findFirst();
    }

    /** The one that a program likes best; nothing when it likes a page as much, or none of them. */
    static Optional<DcatForm> liked(List<MediaType> accepted) {
        return accepted.stream()
                .filter(one -> one.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .filter(one -> page(one) || among(one).isPresent())
                .findFirst()
                .filter(one -> !page(one))
                .flatMap(DcatForm::among);
    }

    /** The same of a header as programs send it; nothing of one that cannot be read. */
    static Optional<DcatForm> liked(String accept) {
        try {
            return liked(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException unread) {
            return Optional.empty();
        }
    }

    private static boolean page(MediaType liked) {
        return liked.includes(MediaType.TEXT_HTML);
    }

    private static Optional<DcatForm> among(MediaType liked) {
        return Stream.of(values()).filter(form -> liked.includes(form.type)).findFirst();
    }
}
