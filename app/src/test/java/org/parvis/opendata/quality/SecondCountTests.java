package org.parvis.opendata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.quality.CatalogueScore.Share;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The figures of the catalogue, counted once more by questions to what harvesters read. */
@ProgramTest
class SecondCountTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Scores scores;

    private Model catalogue() throws Exception {
        Model model = ModelFactory.createDefaultModel();
        byte[] written =
                mvc.perform(MockMvcRequestBuilders.get("/catalog.ttl"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        RDFDataMgr.read(model, new ByteArrayInputStream(written), Lang.TURTLE);
        return model;
    }

    /**
     * In how many datasets something is, as SPARQL says it of {@code ?d} and its files {@code ?f}.
     */
    private static long count(Model model, String pattern) {
        String asked =
                """
                prefix dcat: <http://www.w3.org/ns/dcat#>
                prefix dct: <http://purl.org/dc/terms/>
                select (count(distinct ?d) as ?n) where { ?c dcat:dataset ?d . %s }
                """
                        .formatted(pattern);
        try (QueryExecution execution = QueryExecutionFactory.create(asked, model)) {
            return execution.execSelect().next().getLiteral("n").getLong();
        }
    }

    /** What stands for each criterion; all the files of a dataset of ours are of one kind. */
    private static String pattern(Criterion criterion) {
        return switch (criterion) {
            case KEYWORD -> "?d dcat:keyword ?x";
            case THEME -> "?d dcat:theme ?x";
            case SPATIAL -> "?d dct:spatial ?x";
            case TEMPORAL -> "?d dct:temporal ?x";
            case ACCESS_ANSWERS -> "?d dcat:distribution/dcat:accessURL ?x";
            case DOWNLOAD, DOWNLOAD_ANSWERS -> "?d dcat:distribution/dcat:downloadURL ?x";
            case FORMAT, VOCABULARY, OPEN_FORMAT, READABLE -> "?d dcat:distribution/dct:format ?x";
            case MEDIA_TYPE -> "?d dcat:distribution/dcat:mediaType ?x";
            case PROFILE -> "?d dct:title ?x ; dct:description ?y";
            case LICENCE, KNOWN_LICENCE -> "?d dcat:distribution/dct:license ?x";
            case ACCESS_RIGHTS, KNOWN_ACCESS_RIGHTS -> "?d dct:accessRights ?x";
            case CONTACT -> "?d dcat:contactPoint ?x";
            case PUBLISHER -> "?d dct:publisher ?x";
            case RIGHTS -> "?d dcat:distribution/dct:rights ?x";
            case BYTE_SIZE -> "?d dcat:distribution/dcat:byteSize ?x";
            case ISSUED -> "?d dct:issued ?x";
            case MODIFIED -> "?d dct:modified ?x";
        };
    }

    @Test
    void theCatalogueCountsWhatHarvestersFind() throws Exception {
        new Publishing(beans).publish("second-compte", "mot\nun\n");
        Model model = catalogue();
        CatalogueScore score = scores.all();
        long all = count(model, "");
        List<String> different = new ArrayList<>();
        double sum = 0;
        for (Share share : score.shares()) {
            long held = count(model, pattern(share.criterion()));
            sum += Math.round(100.0 * share.most() * held / all) / 100.0;
            if (share.held() != held || share.all() != all) {
                different.add(share + " and not " + held + " of " + all);
            }
        }
        assertThat(different).isEmpty();
        assertThat(score.points().doubleValue()).isCloseTo(sum, offset(0.001));
        assertThat(score.points().doubleValue()).isBetween(300.0, 405.0);
    }
}
