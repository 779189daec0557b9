package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.PublishedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two validators of SHACL, each by other people, read all that is published by the rules of DCAT-AP
 * 3.0.1.
 */
class TwoValidatorsTests {
    private static final Path RULES = Path.of("../app/src/test/resources/dcat-ap").toAbsolutePath();

    /** Without its titles, which each dataset must have. */
    private static final String BROKEN = "broken.ttl";

    /** What the rules want there is a vocabulary's address with another protocol than its own. */
    private static final String ALGORITHM = "http://spdx.org/rdf/terms#algorithm";

    @TempDir static Path graphs;

    private static Set<Fault> ours = Set.of();
    private static Set<Fault> theirs = Set.of();

    private record Fault(String rule, String graph, String severity, String focus, String path)
            implements Comparable<Fault> {
        @Override
        public int compareTo(Fault other) {
            return toString().compareTo(other.toString());
        }
    }

    @BeforeAll
    static void bothReadAllThatIsPublished() throws Exception {
        taken();
        broken();
        ours = byJena();
        NodeProgram node = new NodeProgram(Path.of("shacl"));
        theirs =
                StreamSupport.stream(
                                JsonMapper.builder()
                                        .build()
                                        .readTree(node.says("validate.js", RULES, graphs))
                                        .spliterator(),
                                false)
                        .map(TwoValidatorsTests::said)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void taken() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            take(http, "/catalog.ttl", "catalog.ttl");
            for (CatalogueEntry one : RunningProgram.bean(PublishedData.class).all()) {
                take(http, "/dataset/" + one.name() + ".ttl", one.name() + ".ttl");
            }
        }
    }

    private static void take(HttpClient http, String address, String name) throws Exception {
        HttpRequest asked =
                HttpRequest.newBuilder(URI.create(RunningProgram.url() + address)).build();
        HttpResponse<Path> answer =
                http.send(asked, HttpResponse.BodyHandlers.ofFile(graphs.resolve(name)));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
    }

    private static void broken() throws IOException {
        Model model = RDFDataMgr.loadModel(graphs.resolve("fontaines.ttl").toString());
        model.removeAll(null, DCTerms.title, null);
        try (var out = Files.newOutputStream(graphs.resolve(BROKEN))) {
            RDFDataMgr.write(out, model, Lang.TURTLE);
        }
    }

    private static Set<Fault> byJena() throws IOException {
        Set<Fault> found = new TreeSet<>();
        for (Path rule : files(RULES)) {
            Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(rule.toString()));
            for (Path graph : files(graphs)) {
                ShaclValidator.get()
                        .validate(shapes, RDFDataMgr.loadGraph(graph.toString()))
                        .getEntries()
                        .forEach(one -> found.add(said(rule, graph, one)));
            }
        }
        return found;
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    private static Fault said(Path rule, Path graph, ReportEntry one) {
        return new Fault(
                RULES.relativize(rule).toString(),
                graphs.relativize(graph).toString(),
                one.severity().level().getURI(),
                named(one.focusNode()),
                one.resultPath() instanceof P_Link link ? named(link.getNode()) : "");
    }

    private static Fault said(JsonNode one) {
        return new Fault(
                one.get("rule").stringValue(),
                one.get("graph").stringValue(),
                one.get("severity").stringValue(),
                one.get("focus").stringValue(),
                one.get("path").stringValue());
    }

    /** Each validator calls nodes without an address as it likes. */
    private static String named(Node node) {
        return node.isURI() ? node.getURI() : "";
    }

    @Test
    void neitherFindsAViolationInWhatIsPublished() {
        assertThat(Stream.concat(ours.stream(), theirs.stream()))
                .filteredOn(one -> one.severity().endsWith("#Violation"))
                .filteredOn(one -> !one.graph().equals(BROKEN) && !one.path().equals(ALGORITHM))
                .isEmpty();
    }

    @Test
    void bothFindTheSame() {
        assertThat(theirs).isEqualTo(ours);
        assertThat(ours)
                .anySatisfy(
                        one -> {
                            assertThat(one.graph()).isEqualTo(BROKEN);
                            assertThat(one.path()).isEqualTo(DCTerms.title.getURI());
                        });
    }
}
