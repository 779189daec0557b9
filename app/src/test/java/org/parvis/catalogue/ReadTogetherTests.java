package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.packs.PackImport;
import org.parvis.platform.packs.PackReport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A service whose file is as it was is judged anew when what it is read with changed: a register, a
 * table of decisions. It is not read again when something else changed.
 */
@OwnPackTest
class ReadTogetherTests {
    @Autowired PackImport packs;
    @Autowired MessageCatalogue messages;
    @TempDir Path pack;

    @BeforeEach
    void takenInOnce() {
        WholePack.in(pack);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    @Test
    void aRegisterThatLostAValueIsToldByTheServiceThatAsksForIt() throws IOException {
        change("registers/civil-status.yaml", "full-name", "whole-name");

        assertThat(told()).contains("address-change.yaml", "full-name");
    }

    @Test
    void aTableOfDecisionsThatChangedChangesItsService() throws IOException {
        change("services/housing-allowance.dmn", "<text>", "<text>1 + ");

        assertThat(told()).contains("housing-allowance.");
    }

    @Test
    void whatNoServiceIsReadWithChangesNone() throws IOException {
        change("consultations/marche.yaml", "until: today+14", "until: today+13");

        PackReport report = packs.instead(pack);
        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).noneMatch(one -> one.startsWith("address-change"));
    }

    private String told() {
        PackReport report = packs.instead(pack);
        assertThat(report.accepted()).isFalse();
        return report.print(messages.forLanguage("fr"));
    }

    private void change(String file, String was, String is) throws IOException {
        Path path = pack.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(was);
        Files.writeString(path, text.replace(was, is));
    }
}
