package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;

/** Whatever a portal or somebody says, the program is sent outwards only. */
@HarvestTest
class NobodyIsLedInsideTests extends HostilePortalFixture {
    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.7/api,opendata.harvest.refused.local",
        "http://169.254.169.254/latest,opendata.harvest.refused.https",
        "https://[fd00::1]/,opendata.harvest.refused.local",
        "ftp://127.0.0.1/,opendata.harvest.refused.https",
    })
    void nobodyIsLedToTheLocalNetwork(String target, String failure) {
        UUID origin = good();
        portal.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Location", target);
                    exchange.sendResponseHeaders(302, -1);
                });
        readings.again(origin);
        assertThat(readings.last(origin).failure()).extracting("key").isEqualTo(failure);
        assertThat(readings.present(origin)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3",
                "https://192.168.0.1/catalogue",
                "https://172.16.0.9",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.1.1",
                "https://0.0.0.0",
                "https://[::]",
                "https://[fe80::1]",
                "https://[fd12:3456::1]",
                "https://[::ffff:10.0.0.1]",
                "https://[64:ff9b::a00:1]",
                "https://[2002:a00:1::]",
                "https://224.0.0.1",
                "https://255.255.255.255",
                "http://donnees.ville.example",
                "ftp://donnees.ville.example",
                "file:///etc/passwd",
                "https://qui:secret@donnees.ville.example",
                "https://",
                "donnees.ville.example",
                "pas une adresse",
                "",
            })
    void anAddressThatIsNotOutsideIsRefused(String address) {
        assertThat(readings.add(OriginKind.CKAN, address)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theNextPageIsOneOfTheSamePortal() {
        portal.answers(
                exchange -> Portal.gives(exchange, TURTLE, page("1", "https://10.0.0.1/secret")));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        assertThat(readings.failure(origin)).isEqualTo("elsewhere");
    }

    @Test
    void linksThatAreNoneOfTheWebAreLeftOut() {
        portal.answers(
                exchange ->
                        Portal.gives(
                                exchange,
                                TURTLE,
                                page("1", "")
                                        + " <https://a.example/1> dcat:distribution ["
                                        + " dcat:accessURL <javascript:alert(1)> ], ["
                                        + " dcat:accessURL <https://a.example/1.csv> ] ;"
                                        + " dcat:landingPage <javascript:alert(2)> ."));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        Harvested one = readings.one(origin, "https://a.example/1");
        assertThat(one.left()).isEqualTo(1);
        assertThat(one.page()).isEmpty();
        assertThat(one.files())
                .extracting(Harvested.File::address)
                .containsExactly("https://a.example/1.csv");
    }
}
