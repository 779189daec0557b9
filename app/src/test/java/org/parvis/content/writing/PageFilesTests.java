package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.content.PageKey;
import org.parvis.content.Section;
import org.parvis.kernel.Actor;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages that are public come out as a folder. */
@ProgramTest
class PageFilesTests {
    @Autowired PagesForTests written;
    @Autowired PageRelease release;
    @Autowired PageFiles files;
    @Autowired ExportPagesCommand export;

    @Test
    void whatIsTakenOutAsAFolderIsThePagesThatArePublic() {
        Actor.Agent author = written.agent("vq-designer");
        PageKey key = written.submitted(author, Section.NEWS, "en-dossier");
        assertThat(files.all()).doesNotContainKey("news/en-dossier.fr.md");
        assertThat(release.publish(author, new PageRelease.Seen(key, 1), null)).isEmpty();
        String french = PagesForTests.text("en-dossier", "ville-quebec").fr();
        assertThat(files.all()).containsEntry("news/en-dossier.fr.md", french);
        assertThat(release.archive(author, new PageRelease.Seen(key, 1), "")).isEmpty();
        assertThat(files.all()).doesNotContainKey("news/en-dossier.fr.md");
        assertThat(files.all()).containsKey("pages/help.fr.md");
    }

    @Test
    void anOperatorWritesThePublicPagesAsAFolder(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean done =
                export.run(
                        List.of(folder.toString()),
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(done).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("files written");
        assertThat(Files.readString(folder.resolve("pages/help.en.md")))
                .startsWith("---\nslug: help");
    }
}
