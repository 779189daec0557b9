package org.parvis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.catalogue.Catalogue;
import org.parvis.organizations.Organizations;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;

/** What an operator says of a whole pack, and what the program does with it. */
@OwnPackTest
class PackImportTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired ImportCommand command;
    @Autowired Catalogue catalogue;
    @Autowired Organizations organizations;
    @TempDir Path folder;

    private Path pack;

    @BeforeEach
    void oneMoreService() throws IOException {
        pack = WholePack.in(folder.resolve("pack"));
        Files.writeString(
                pack.resolve("services/asked-for.yaml"),
                Files.readString(ROOM)
                        .replace("code: room-booking", "code: asked-for")
                        .replace("reserver-une-salle", "demandee")
                        .replace("book-a-room", "asked-for"));
        say(pack.toString(), "retire-missing");
        assertThat(catalogue.service("asked-for")).isPresent();
    }

    @AfterEach
    void withoutIt() {
        say("../content/quebec", "retire-missing");
    }

    @Test
    void aServiceThatIsLeftOutIsNamedAndStaysUntilItMayGo() {
        assertThat(say("../content/quebec")).contains("service/asked-for", "--retire-missing");
        assertThat(catalogue.service("asked-for")).isPresent();
        assertThat(say("../content/quebec", "retire", "another"))
                .contains("service/asked-for", "another");
        assertThat(catalogue.service("asked-for")).isPresent();
        assertThat(say("../content/quebec", "retire", "asked-for")).contains("service/asked-for");
        assertThat(catalogue.service("asked-for")).isEmpty();
        assertThat(catalogue.service("asked-for", 1)).isPresent();
    }

    @Test
    void aPackWhoseServicesAreRefusedLeavesItsBodiesWhereTheyWere() throws IOException {
        Path bodies = pack.resolve("organizations.yaml");
        String text = Files.readString(bodies);
        String name = organizations.byCode("opc").orElseThrow().name().in("fr");
        assertThat(text).contains(name);
        Files.writeString(bodies, text.replace(name, "Un autre nom"));
        Path service = pack.resolve("services/asked-for.yaml");
        Files.writeString(
                service, Files.readString(service).replace("type: email", "type: e-mail"));

        assertThat(say(pack.toString())).contains("asked-for.yaml:", "email");

        assertThat(organizations.byCode("opc").orElseThrow().name().in("fr")).isEqualTo(name);
    }

    @Test
    void anAddressOnceGivenIsNobodyElsesEvenInALaterPack() throws IOException {
        say("../content/quebec", "retire-missing");
        Path service = pack.resolve("services/asked-for.yaml");
        Files.writeString(
                service,
                Files.readString(service)
                        .replace("code: asked-for", "code: another-one")
                        .replace("en: asked-for", "en: another-one"));

        assertThat(say(pack.toString())).contains("asked-for.yaml:", "demandee", "asked-for");

        assertThat(catalogue.service("another-one")).isEmpty();
    }

    @Test
    void wordsThatTheCommandDoesNotHaveAreToldAndDoNothing() {
        assertThat(say("../content/quebec", "asked-for")).contains("--retire");
        assertThat(catalogue.service("asked-for")).isPresent();
    }

    private String say(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        command.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
