package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.PublishedData;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A catalogue of this program is read by another one, as CKAN and in each syntax of DCAT. */
@HarvestTest
class TheProgramReadsItselfTests {
    @Autowired BeanFactory beans;
    @Autowired PublishedData published;
    @LocalServerPort int port;

    private Readings readings;
    private @Nullable UUID origin;

    @BeforeEach
    void begin() {
        readings = new Readings(beans);
        readings.stopAll();
    }

    /** What was read of itself would be read the next time. */
    @AfterEach
    void end() {
        if (origin != null) {
            readings.stop(origin);
        }
    }

    private UUID read(OriginKind kind, String path) {
        UUID added = readings.added(kind, "http://127.0.0.1:" + port + path);
        origin = added;
        readings.run();
        assertThat(readings.last(added).failure()).isNull();
        assertThat(readings.refused(added)).isEmpty();
        return added;
    }

    private UUID read() {
        return Objects.requireNonNull(origin);
    }

    private List<String> own() {
        return published.whole(published.all()).stream()
                .map(
                        one ->
                                String.join(
                                        " | ",
                                        one.dataset().toString(),
                                        one.description().title().only("fr"),
                                        one.description().title().only("en"),
                                        one.description().summary().only("fr"),
                                        String.valueOf(
                                                one.description().themes().stream()
                                                        .sorted()
                                                        .toList()),
                                        one.description().licence(),
                                        one.description().frequency(),
                                        one.description().contact(),
                                        String.valueOf(one.description().coverage())))
                .sorted()
                .toList();
    }

    private List<String> taken() {
        return readings.present(read()).stream()
                .map(
                        one ->
                                String.join(
                                        " | ",
                                        one.source(),
                                        one.description().title().only("fr"),
                                        one.description().title().only("en"),
                                        one.description().summary().only("fr"),
                                        String.valueOf(one.description().themes()),
                                        one.description().licence(),
                                        one.description().frequency(),
                                        one.description().contact(),
                                        String.valueOf(one.description().coverage())))
                .sorted()
                .toList();
    }

    @Test
    void asCkanItGivesAllThatItHas() {
        read(OriginKind.CKAN, "");
        assertThat(taken()).isEqualTo(own());
        assertThat(readings.present(read()))
                .allSatisfy(one -> assertThat(one.formats()).containsExactly("CSV"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdf", "jsonld"})
    void inEachSyntaxOfDcatItGivesTheSame(String ending) {
        read(OriginKind.DCAT, "/catalog." + ending);
        assertThat(taken()).isEqualTo(own());
        assertThat(readings.present(read()))
                .allSatisfy(one -> assertThat(one.formats()).contains("CSV", "PARQUET"));
        assertThat(readings.present(read()))
                .allSatisfy(
                        one ->
                                assertThat(readings.alike(one))
                                        .as("each is one of ours")
                                        .isNotEmpty());
    }
}
