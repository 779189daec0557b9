package org.parvis.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What nothing speaks of leaves the disk, and what something speaks of never does. */
@ProgramTest
class TableShelfTests {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Autowired TableShelf shelf;
    @Autowired Scenes scenes;
    @Autowired PublishedData published;

    private Path written(Path file) throws Exception {
        try (OutputStream out = shelf.writing(file)) {
            out.write("words".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void age(Path file) throws Exception {
        FileTime now = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));
    }

    @Test
    void whatAProgramThatStoppedLeftGoesAfterADay() throws Exception {
        Path draft = written(shelf.draft(".csv"));
        Path scratch = shelf.scratch().orElseThrow();
        written(Files.createFile(scratch.resolve("sorting.tmp")));
        age(draft);
        age(scratch);
        Path fresh = shelf.draft(".csv");
        ShelfCleaning.clean(shelf, scenes);
        assertThat(draft).doesNotExist();
        assertThat(scratch).doesNotExist();
        assertThat(fresh).exists();
        Files.delete(fresh);
    }

    @Test
    void aTableThatNothingNamesGoesAfterADayAndAPublishedOneStays() throws Exception {
        shelf.keep(written(shelf.draft(".parquet")), DIGEST);
        Path unnamed = shelf.path(DIGEST);
        Path named = shelf.path(published.find("fontaines").orElseThrow().file().digest());
        ShelfCleaning.clean(shelf, scenes);
        assertThat(unnamed).exists();
        age(unnamed);
        age(named);
        ShelfCleaning.clean(shelf, scenes);
        assertThat(unnamed).doesNotExist();
        assertThat(named).exists();
    }
}
