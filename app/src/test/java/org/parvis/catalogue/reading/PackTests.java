package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.types.Registered;
import org.parvis.registers.RegistersForTests;
import org.yaml.snakeyaml.Yaml;

/**
 * What is written by hand in the demonstration stays in step: services, bodies, people, requests.
 */
class PackTests {
    private static final Path PACK = Path.of("../content/quebec");
    private static final Path EXAMPLES = Path.of("../content/examples/services");

    private final Definitions definitions =
            new Definitions(List.copyOf(Registered.types()), RegistersForTests.ofPack());

    @Test
    void everyServiceOfThePackAndEveryExampleIsAccepted() throws IOException {
        for (Path file : services()) {
            assertThat(definitions.parse(file).problems()).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aServiceIsOfferedByBodiesThatExist() throws IOException {
        List<Object> bodies = codes(yaml("organizations.yaml"), "organizations");
        for (Path file : services()) {
            ServiceDefinition service = definitions.parse(file).accepted().orElseThrow();
            assertThat(bodies).as(file.toString()).containsAll(service.offeredBy());
        }
    }

    @Test
    void theFictitiousRequestsNameThingsThatExist() throws IOException {
        Map<String, Object> people = yaml("demonstration/people.yaml");
        List<Object> persons = codes(people, "people");
        List<Object> members = new ArrayList<>(codes(people, "members"));
        members.add("person");
        for (Map<String, Object> file : items(yaml("demonstration/files.yaml"), "files")) {
            String name = String.valueOf(file.get("code"));
            ServiceDefinition service = service(file.getOrDefault("service", "access-request"));
            assertThat(service.offeredBy()).as(name).contains(String.valueOf(file.get("body")));
            if (file.containsKey("person")) {
                assertThat(persons).as(name).contains(file.get("person"));
            }
            assertThat(answers(file).keySet())
                    .as(name)
                    .allMatch(id -> service.form().question(id).isPresent());
            for (Map<String, Object> step : items(file, "story")) {
                assertThat(members).as(name).contains(step.get("by"));
                step(name, step, service.process());
            }
        }
    }

    private ServiceDefinition service(Object code) throws IOException {
        return definitions
                .parse(PACK.resolve("services/" + code + ".yaml"))
                .accepted()
                .orElseThrow();
    }

    @Test
    void aPageHasBothLanguages() throws IOException {
        try (Stream<Path> pages = Files.list(PACK.resolve("pages"))) {
            List<String> names = pages.map(p -> p.getFileName().toString()).toList();
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(names).contains(other(name)));
        }
    }

    private static void step(String name, Map<String, Object> step, ProcessDefinition process) {
        if (step.get("outcome") instanceof String outcome) {
            ProcessDefinition.Result result = process.outcome(outcome).orElseThrow();
            List<?> provisions = step.get("provisions") instanceof List<?> some ? some : List.of();
            assertThat(provisions)
                    .as(name)
                    .allMatch(code -> process.provision(String.valueOf(code)).isPresent());
            assertThat(result.provisionsRequired() && provisions.isEmpty()).as(name).isFalse();
        }
    }

    private static String other(String page) {
        return page.endsWith(".fr.md")
                ? page.replace(".fr.md", ".en.md")
                : page.replace(".en.md", ".fr.md");
    }

    private static List<Path> services() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : List.of(PACK.resolve("services"), EXAMPLES)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".yaml")).forEach(all::add);
            }
        }
        return all;
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return Objects.requireNonNull(new Yaml().load(Files.readString(PACK.resolve(file))));
    }

    private static List<Object> codes(Map<String, Object> tree, String list) {
        return items(tree, list).stream()
                .map(item -> Objects.requireNonNull(item.get("code")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> tree, String list) {
        return (List<Map<String, Object>>) tree.getOrDefault(list, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(Map<String, Object> file) {
        return (Map<String, Object>) Objects.requireNonNull(file.get("answers"));
    }
}
