package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.packs.PackImport;
import org.parvis.platform.packs.PackReport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;

/** A second service enters by import, without touching Java. */
@OwnPackTest
class ImportTests {
    private static final Path SECOND = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired PackImport packs;
    @Autowired Catalogue catalogue;
    @Autowired MessageCatalogue messages;
    @TempDir Path pack;

    @Test
    void importingIsWholeOrNothingTwiceIsOnceAndAPublishedVersionNeverChanges() throws IOException {
        Path services = WholePack.in(pack).resolve("services");
        Path second = services.resolve("room-booking.yaml");
        Files.copy(SECOND, second);

        PackReport first = packs.beside(pack);
        assertThat(first.added()).containsExactly("room-booking 1");
        assertThat(catalogue.at("book-a-room")).isPresent();
        assertThat(catalogue.service("room-booking", 1)).isPresent();

        PackReport again = packs.beside(pack);
        assertThat(again.added()).isEmpty();
        assertThat(again.unchanged()).isGreaterThan(10);

        String text = Files.readString(second);
        Files.writeString(second, text.replace("days: 10", "days: 11"));
        PackReport changed = packs.beside(pack);
        assertThat(changed.accepted()).isFalse();
        assertThat(changed.print(messages.forLanguage("fr")))
                .contains("room-booking.yaml:1")
                .contains("ne change plus");
        assertThat(days()).isEqualTo(10);

        Files.writeString(
                second, text.replace("days: 10", "days: 11").replace("version: 1", "version: 2"));
        assertThat(packs.beside(pack).added()).containsExactly("room-booking 2");
        assertThat(days()).isEqualTo(11);

        Files.writeString(second, text.replace("type: email", "type: e-mail"));
        assertThat(packs.beside(pack).accepted()).isFalse();
        assertThat(days()).isEqualTo(11);

        Files.delete(second);
        assertThat(packs.beside(pack).kept()).contains("service/room-booking");
        assertThat(catalogue.service("room-booking")).isPresent();
        assertThat(packs.instead(pack).gone()).contains("service/room-booking");
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
