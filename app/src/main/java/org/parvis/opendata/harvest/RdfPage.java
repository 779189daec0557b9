package org.parvis.opendata.harvest;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.jsonld.TitaniumJsonLdOptions;
import org.parvis.kernel.Outcome;

/** Reads RDF that came from outside. Nothing that it names is fetched. */
final class RdfPage {
    static final String ACCEPT =
            "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.8";

    private static final Map<String, Lang> SYNTAXES =
            Map.of(
                    "text/turtle", Lang.TURTLE,
                    "application/x-turtle", Lang.TURTLE,
                    "application/n-triples", Lang.NTRIPLES,
                    "application/rdf+xml", Lang.RDFXML,
                    "application/xml", Lang.RDFXML,
                    "text/xml", Lang.RDFXML,
                    "application/ld+json", Lang.JSONLD11,
                    "application/json", Lang.JSONLD11);

    private RdfPage() {}

    static Outcome<Model> read(Fetching.Fetched came) {
        String begin =
                new String(
                                came.body(),
                                0,
                                Math.min(500, came.body().length),
                                StandardCharsets.UTF_8)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (came.type().contains("html") || begin.startsWith("<!doctype html")) {
            return Outcome.refused("opendata.harvest.failed.html");
        }
        Lang lang = SYNTAXES.getOrDefault(came.type(), guessed(begin));
        Model model = ModelFactory.createDefaultModel();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(came.body()))
                    .base(came.from().toString())
                    .forceLang(lang)
                    .set(TitaniumJsonLdOptions.JSONLD_OPTIONS, alone())
                    .errorHandler(
                            ErrorHandlerFactory.errorHandlerIgnoreWarnings(
                                    ErrorHandlerFactory.noLogger))
                    .parse(model);
            return Outcome.ok(model);
        } catch (RuntimeException | StackOverflowError unread) {
            // each of the three parsers has its own kinds of failure
            return Outcome.refused("opendata.harvest.failed.rdf", lang.getLabel());
        }
    }

    private static Lang guessed(String begin) {
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return Lang.JSONLD11;
        }
        return begin.startsWith("<?xml") || begin.startsWith("<rdf") ? Lang.RDFXML : Lang.TURTLE;
    }

    /**
     * A description may say that its words are explained at another address: that one is not asked.
     */
    private static JsonLdOptions alone() {
        return new JsonLdOptions(
                (address, options) -> {
                    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
                });
    }
}
