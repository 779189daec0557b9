package org.parvis.opendata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.opendata.programs.PublishedGraphs;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left out of a description loses its own points, and no others. */
@ProgramTest
class EachPointCountsTests {
    /** SHACL of SEMIC, CC BY 4.0. */
    private static final Path SHAPES = Path.of("src/test/resources/dcat-ap/shapes.ttl");

    private static final Map<String, Property> PROPERTIES =
            Map.ofEntries(
                    Map.entry("dcat:keyword", DCAT.keyword),
                    Map.entry("dcat:theme", DCAT.theme),
                    Map.entry("dct:spatial", DCTerms.spatial),
                    Map.entry("dct:temporal", DCTerms.temporal),
                    Map.entry("dcat:accessURL", DCAT.accessURL),
                    Map.entry("dcat:downloadURL", DCAT.downloadURL),
                    Map.entry("dct:format", DCTerms.format),
                    Map.entry("dcat:mediaType", DCAT.mediaType),
                    Map.entry("dct:license", DCTerms.license),
                    Map.entry("dct:accessRights", DCTerms.accessRights),
                    Map.entry("dcat:contactPoint", DCAT.contactPoint),
                    Map.entry("dct:publisher", DCTerms.publisher),
                    Map.entry("dct:rights", DCTerms.rights),
                    Map.entry("dcat:byteSize", DCAT.byteSize),
                    Map.entry("dct:issued", DCTerms.issued),
                    Map.entry("dct:modified", DCTerms.modified),
                    Map.entry("dct:title", DCTerms.title),
                    Map.entry("dct:description", DCTerms.description));

    @Autowired Judging judging;
    @Autowired QualityRules rules;
    @Autowired PublishedGraphs graphs;

    private Resource fountains;

    @BeforeEach
    void theCityPublishesItsFountains() {
        Resource published = graphs.find("fontaines").flatMap(graphs::of).orElseThrow();
        Model copy = ModelFactory.createDefaultModel().add(published.getModel());
        fountains = copy.getResource(published.getURI());
    }

    @Test
    void aDatasetThatSaysAllHasAllPoints() {
        Score score = judging.judge(fountains);
        assertThat(score.such(Standing.LOST)).isEmpty();
        assertThat(score.points()).isEqualTo(405);
        assertThat(score.winnable()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "dcat:keyword, 30, KEYWORD",
        "dcat:theme, 30, THEME",
        "dct:spatial, 20, SPATIAL",
        "dct:temporal, 20, TEMPORAL",
        "dcat:accessURL, 80, ACCESS_ANSWERS PROFILE",
        "dcat:downloadURL, 50, DOWNLOAD DOWNLOAD_ANSWERS",
        "dct:format, 70, FORMAT VOCABULARY OPEN_FORMAT READABLE",
        "dcat:mediaType, 20, MEDIA_TYPE VOCABULARY",
        "dct:license, 30, LICENCE KNOWN_LICENCE",
        "dct:accessRights, 15, ACCESS_RIGHTS KNOWN_ACCESS_RIGHTS",
        "dcat:contactPoint, 20, CONTACT",
        "dct:publisher, 10, PUBLISHER",
        "dct:rights, 5, RIGHTS",
        "dcat:byteSize, 5, BYTE_SIZE",
        "dct:issued, 5, ISSUED",
        "dct:modified, 5, MODIFIED",
        "dct:title, 30, PROFILE",
        "dct:description, 30, PROFILE"
    })
    void whatIsLeftOutLosesItsOwnPoints(String property, int points, String lost) {
        fountains.getModel().removeAll(null, PROPERTIES.get(property), null);
        Score score = judging.judge(fountains);
        assertThat(lost(score)).isEqualTo(read(lost));
        assertThat(score.points()).isEqualTo(405 - points);
    }

    private static Set<Criterion> lost(Score score) {
        return score.such(Standing.LOST).stream()
                .map(line -> line.rule().criterion())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Criterion.class)));
    }

    private static Set<Criterion> read(String names) {
        return Arrays.stream(names.split(" "))
                .map(Criterion::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Criterion.class)));
    }

    @Test
    void anAddressElsewhereIsNotKnownUntilSomebodyTries() {
        move(DCAT.accessURL);
        move(DCAT.downloadURL);
        Score score = judging.judge(fountains);
        assertThat(score.such(Standing.UNKNOWN))
                .extracting(line -> line.rule().criterion())
                .containsExactly(Criterion.ACCESS_ANSWERS, Criterion.DOWNLOAD_ANSWERS);
        assertThat(score.points()).isEqualTo(405 - 80);
        assertThat(lost(score)).isEmpty();
    }

    @Test
    void anAddressElsewhereCountsAsItAnswered() {
        move(DCAT.accessURL);
        assertThat(tried(true).points()).isEqualTo(405);
        assertThat(lost(tried(false))).isEqualTo(EnumSet.of(Criterion.ACCESS_ANSWERS));
        assertThat(tried(false).points()).isEqualTo(405 - 50);
    }

    private Score tried(boolean answered) {
        return new Judging(rules, some -> address -> Optional.of(answered)).judge(fountains);
    }

    private void move(Property property) {
        for (Resource file : Profile.files(fountains)) {
            file.removeAll(property)
                    .addProperty(
                            property,
                            file.getModel().createResource("https://ailleurs.example/table"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://ailleurs.example/licence-maison, KNOWN_LICENCE",
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0, ''",
        "https://creativecommons.org/publicdomain/zero/1.0/, ''"
    })
    void aLicenceIsKnownByItsAddress(String address, String lost) {
        Model model = fountains.getModel();
        for (Resource file : Profile.files(fountains)) {
            file.removeAll(DCTerms.license)
                    .addProperty(DCTerms.license, model.createResource(address));
        }
        assertThat(lost(judging.judge(fountains)))
                .isEqualTo(lost.isEmpty() ? Set.of() : read(lost));
    }

    @ParameterizedTest
    @CsvSource({"PDF, OPEN_FORMAT READABLE", "XLSX, OPEN_FORMAT", "CSV, ''", "TXT, READABLE"})
    void aFormatIsOpenOrReadableByItsCode(String code, String lost) {
        Model model = fountains.getModel();
        String list = "http://publications.europa.eu/resource/authority/file-type/";
        for (Resource file : Profile.files(fountains)) {
            file.removeAll(DCTerms.format)
                    .addProperty(DCTerms.format, model.createResource(list + code));
        }
        assertThat(lost(judging.judge(fountains)))
                .isEqualTo(lost.isEmpty() ? Set.of() : read(lost));
    }

    @Test
    void theBestFileOfEachDimensionCounts() {
        List<Resource> files = Profile.files(fountains);
        files.getFirst().removeAll(DCAT.mediaType).removeAll(DCTerms.license);
        assertThat(judging.judge(fountains).points()).isEqualTo(405);
        files.forEach(file -> file.removeAll(DCAT.mediaType));
        assertThat(judging.judge(fountains).points()).isEqualTo(405 - 20);
    }

    @Test
    void aDatasetWithoutFilesHasOnlyThePointsOfItsWords() {
        fountains.removeAll(DCAT.distribution);
        Score score = judging.judge(fountains);
        assertThat(score.points(Dimension.ACCESSIBILITY)).isZero();
        assertThat(score.points(Dimension.INTEROPERABILITY)).isEqualTo(30);
        assertThat(score.points(Dimension.FINDABILITY)).isEqualTo(100);
    }

    static List<String> leftOut() {
        return List.copyOf(PROPERTIES.keySet());
    }

    /** What we demand of a description is what the rules of the profile demand of it. */
    @ParameterizedTest
    @MethodSource("leftOut")
    void theProfileIsBrokenWhereItsRulesSaySo(String property) {
        fountains.getModel().removeAll(null, PROPERTIES.get(property), null);
        assertThat(Profile.holds(fountains)).isEqualTo(conforms());
    }

    @ParameterizedTest
    @MethodSource("leftOut")
    void theProfileIsBrokenByWhatIsSaidTwiceWhereItsRulesSaySo(String property) {
        Property twice = PROPERTIES.get(property);
        Model model = fountains.getModel();
        for (Resource one : model.listSubjectsWithProperty(twice).toList()) {
            if (one.getProperty(twice).getObject().isURIResource()) {
                one.addProperty(twice, model.createResource("https://ailleurs.example/autre"));
            }
        }
        assertThat(Profile.holds(fountains)).isEqualTo(conforms());
    }

    private boolean conforms() {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(SHAPES.toString()));
        return ShaclValidator.get()
                .validate(shapes, fountains.getModel().getGraph())
                .getEntries()
                .stream()
                .noneMatch(one -> one.severity().level().getURI().endsWith("#Violation"));
    }
}
