package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;

class DefinitionsTests {
    private static final Path ACCESS = Path.of("../content/quebec/services/access-request.yaml");

    private final Definitions definitions = new Definitions(Kinds.all());

    @Test
    void theAccessRequestIsAcceptedWhole() {
        Reading reading = definitions.parse(ACCESS);

        assertThat(reading.problems()).isEmpty();
        ServiceDefinition service = reading.accepted().orElseThrow();
        assertThat(service.process().term("answer").orElseThrow().days()).isEqualTo(20);
        assertThat(service.form().question("document").orElseThrow().label().in("en"))
                .isEqualTo("Describe the document");
    }

    @Test
    void theCanonicalFormIsReadBackAsTheSameDefinition() {
        ServiceDefinition service = definitions.parse(ACCESS).accepted().orElseThrow();
        byte[] canonical = definitions.canonical(service);

        Reading again = definitions.parse("canonical", canonical);

        assertThat(again.problems()).isEmpty();
        assertThat(again.accepted()).contains(service);
        assertThat(definitions.canonical(again.accepted().orElseThrow()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(canonical, StandardCharsets.UTF_8));
    }
}
