package org.parvis.forms.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.drawing.FieldView;
import org.parvis.forms.drawing.Fields;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Typed;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demonstration's own services, as somebody meets them one after the other. */
@ProgramTest
class PackServicesTests {
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @LocalServerPort int port;
    @Autowired Catalogue catalogue;
    @Autowired FormReader reader;
    @Autowired Fields fields;

    @ParameterizedTest
    @CsvSource({"fr, 12", "en, 11"})
    void eachServiceOpensFromTheListToItsFirstQuestion(String lang, int services) throws Exception {
        List<String> starts =
                page("/" + lang + "/services").select("main a[href]").stream()
                        .map(a -> a.attr("href"))
                        .filter(href -> href.matches("/" + lang + "/services/[a-z-]+"))
                        .distinct()
                        .toList();
        assertThat(starts).hasSizeGreaterThanOrEqualTo(services);
        for (String start : starts) {
            Document read = page(start);
            assertThat(read.select("h1")).as(start).hasSize(1);
            for (Element further : read.select("main a[href^='" + start + "/']:not([type])")) {
                assertThat(page(further.attr("href")).select("h1"))
                        .as(further.attr("href"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void theTitleOfAFileFollowsTheLanguageOfItsForm() {
        assertThat(title("day-camp", Map.of(), "fr")).isEqualTo("Camp de jour 2027");
        assertThat(title("day-camp", Map.of(), "en")).isEqualTo("Day camp 2027");
        Map<String, Object> household = Map.of("people", BigDecimal.TWO);
        assertThat(title("housing-allowance", household, "fr"))
                .isEqualTo("Allocation-logement, ménage de 2");
        assertThat(title("housing-allowance", household, "en"))
                .isEqualTo("Housing allowance, household of 2");
        assertThat(title("refund-request", Map.of(), "en"))
                .isEqualTo("Refund of care received outside Québec");
        assertThat(title("restaurant-permit", Map.of("business_name", "Chez Rose"), "en"))
                .isEqualTo("Restaurant permit: Chez Rose");
        assertThat(title("birth-certificate", Map.of("document", "certificate"), "en"))
                .isEqualTo("Birth certificate");
    }

    @Test
    void nothingIsComputedFromNoAnswer() {
        int computed = 0;
        for (ServiceDefinition service : catalogue.services()) {
            ServiceRules rules = catalogue.rules(service.code()).orElseThrow();
            List<Question> questions =
                    service.form().questions().stream()
                            .filter(question -> question.type().equals("computed"))
                            .toList();
            List<FieldView> views =
                    fields.views(
                            reader.read(rules, Map.of(), "en"),
                            questions,
                            Map.of(),
                            Map.of(),
                            reader.asking(service, "en"),
                            english(),
                            false);
            computed += views.size();
            assertThat(views)
                    .as(service.code())
                    .allMatch(
                            view ->
                                    view.control() instanceof Control.Shown shown
                                            && shown.lines().isEmpty());
        }
        assertThat(computed).isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource({"ABCD", "ABCD 1234 567", "ABCD 1234 5678 9", "1234 ABCD 5678"})
    void aHealthNumberIsToldItsFormWhateverItsLength(String number) {
        ServiceRules rules = catalogue.rules("refund-request").orElseThrow();
        Reading reading = reader.read(rules, Map.of("card_number", Typed.of(number)), "en");

        assertThat(Objects.requireNonNull(reading.faults().get("card_number")).say(english()))
                .isEqualTo("Type four letters, then eight digits, as on the card.");
    }

    private static Words english() {
        return MessageCatalogue.fromClassPath().forLanguage("en");
    }

    private String title(String service, Map<String, Object> answers, String lang) {
        return catalogue.rules(service).orElseThrow().title(answers, lang);
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
