package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parvis.testing.GeneratedDocument;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationDocumentTests {
    private static final String HEAD =
            """
            # Configuration

            Made from the code. Every setting may be given to `./run` as `--name=value`, or in the environment, in capitals with
            underscores: `parvis.public-url` is `PARVIS_PUBLIC_URL`. Settings of Spring Boot (`server.port`, `spring.mail.host`,
            `logging.structured.format.console=ecs` for logs as JSON ...) work as its own documentation says. No log line and no metric holds
            personal data.

            Health is at `/actuator/health` (`/liveness`, `/readiness`: the node serves and its database answers), metrics for Prometheus
            at `/actuator/prometheus`.

            | setting | by default | what |
            |---|---|---|
            """;

    @Test
    void everySettingIsInTheDocumentation() throws Exception {
        JsonNode metadata =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                new ClassPathResource("META-INF/spring-configuration-metadata.json")
                                        .getContentAsByteArray());
        List<JsonNode> settings =
                StreamSupport.stream(metadata.get("properties").spliterator(), false)
                        .filter(p -> p.get("name").asString().startsWith("parvis."))
                        .filter(p -> !p.get("name").asString().startsWith("parvis.run."))
                        .sorted(Comparator.comparing(p -> p.get("name").asString()))
                        .toList();
        assertThat(settings).as("found by Spring's annotation processor, when it ran").isNotEmpty();
        StringBuilder page = new StringBuilder(HEAD);
        settings.forEach(setting -> page.append(row(setting)));
        GeneratedDocument.check("configuration.md", page.toString());
    }

    private static String row(JsonNode property) {
        return "| `%s` | %s | %s |%n"
                .formatted(
                        property.get("name").asString(),
                        byDefault(property),
                        property.path("description")
                                .asString("")
                                .replaceAll("\\s+", " ")
                                .replaceAll("\\{@code ([^}]*)}", "`$1`"));
    }

    private static String byDefault(JsonNode property) {
        JsonNode value = property.path("defaultValue");
        return value.isMissingNode() || value.isNull() ? "" : "`" + value.asString() + "`";
    }
}
