package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ds.MessageCatalogue;
import org.parvis.testing.OwnPackTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A second service enters by import, without touching Java. */
@OwnPackTest
class ImportTests {
    private static final Path SECOND = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final Path FIRST = Path.of("../content/quebec/services/access-request.yaml");

    @Autowired ImportDefinitions importDefinitions;
    @Autowired Catalogue catalogue;
    @Autowired MessageCatalogue messages;
    @TempDir Path pack;

    @Test
    void importingIsWholeOrNothingTwiceIsOnceAndAPublishedVersionNeverChanges() throws IOException {
        Path services = Files.createDirectories(pack.resolve("services"));
        Files.copy(FIRST, services.resolve("access-request.yaml"));
        Path second = services.resolve("room-booking.yaml");
        Files.copy(SECOND, second);

        ImportReport first = importDefinitions.run(pack);
        assertThat(first.added()).containsExactly("room-booking 1");
        assertThat(catalogue.at("book-a-room")).isPresent();
        assertThat(catalogue.service("room-booking", 1)).isPresent();

        ImportReport again = importDefinitions.run(pack);
        assertThat(again.added()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);

        String text = Files.readString(second);
        Files.writeString(second, text.replace("days: 10", "days: 11"));
        ImportReport changed = importDefinitions.run(pack);
        assertThat(changed.accepted()).isFalse();
        assertThat(changed.print(messages.forLanguage("fr")))
                .contains("room-booking.yaml:1")
                .contains("ne change plus");
        assertThat(days()).isEqualTo(10);

        Files.writeString(
                second, text.replace("days: 10", "days: 11").replace("version: 1", "version: 2"));
        assertThat(importDefinitions.run(pack).added()).containsExactly("room-booking 2");
        assertThat(days()).isEqualTo(11);

        Files.writeString(second, text.replace("type: email", "type: e-mail"));
        assertThat(importDefinitions.run(pack).accepted()).isFalse();
        assertThat(days()).isEqualTo(11);

        Files.delete(second);
        assertThat(importDefinitions.run(pack).retired()).isEqualTo(2);
        assertThat(catalogue.service("room-booking")).isEmpty();
        assertThat(catalogue.service("room-booking", 1)).isPresent();
    }

    private int days() {
        return catalogue
                .service("room-booking")
                .orElseThrow()
                .process()
                .term("answer")
                .orElseThrow()
                .days();
    }
}
