package org.parvis.opendata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever asks of many datasets costs the same however many there are. */
@ProgramTest
class WholeCatalogueCostTests {
    private static final List<String> ADDRESSES =
            List.of(
                    "/fr",
                    "/fr/donnees",
                    "/fr/donnees?q=cout&theme=GOVE",
                    "/fr/donnees.atom?q=cout",
                    "/fr/donnees-qualite",
                    "/fr/donnees-series",
                    "/fr/donnees-series/ville-quebec/couts",
                    "/fr/donnees/cout-zero",
                    "/catalog.ttl",
                    "/api/3/action/package_list",
                    "/api/3/action/package_search?q=cout&rows=100&facet.field=%5B%22tags%22%5D",
                    "/api/3/action/current_package_list_with_resources",
                    "/api/3/action/tag_list",
                    "/api/3/action/organization_list?all_fields=true",
                    "/api/3/action/organization_show?id=ville-quebec&include_datasets=true");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired SqlCounter.OfProgram statements;

    @Test
    void eightDatasetsMoreAskNothingMore() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("cout-zero", "mot\nun\n", inSeries(0));
        Map<String, List<String>> few = costs();
        for (int n = 1; n <= 8; n++) {
            publishing.publish("cout-" + n, "mot\nun\n", inSeries(n));
        }
        Map<String, List<String>> many = costs();
        for (String address : ADDRESSES) {
            assertThat(many.get(address)).as(address).hasSameSizeAs(few.get(address));
        }
        assertThat(
                        few.get(
                                "/api/3/action/package_search?q=cout&rows=100&facet.field=%5B%22tags%22%5D"))
                .as("what is found stands in the index")
                .noneMatch(statement -> statement.contains("opendata.versions"));
    }

    private static Beside inSeries(int place) {
        LocalizedText words = LocalizedText.of("Coûts de l’essai", "Costs of the trial");
        return new Beside(List.of(), new Beside.Series("couts", words, words, place + 1));
    }

    /** Of the second time: the first one takes in what is new. */
    private Map<String, List<String>> costs() throws Exception {
        Map<String, List<String>> costs = new LinkedHashMap<>();
        for (String address : ADDRESSES) {
            ask(address);
            costs.put(address, statements.during(() -> ask(address)));
        }
        return costs;
    }

    private void ask(String address) throws Exception {
        assertThat(mvc.perform(get(URI.create(address))).andReturn().getResponse().getStatus())
                .as(address)
                .isEqualTo(200);
    }
}
