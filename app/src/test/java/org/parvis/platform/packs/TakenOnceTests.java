package org.parvis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start judges its pack, unless it is in force and the same program took it in. */
@OwnPackTest
class TakenOnceTests {
    @Autowired ContentPack pack;
    @Autowired List<PackPart> parts;
    @Autowired PackCopies copies;
    @Autowired Scenes scenes;
    @Autowired Publications publications;
    @Autowired PackImport developers;
    @TempDir Path folder;

    private Path archive;
    private int judged;

    @BeforeEach
    void nobodyKnowsWhoTookIn() throws IOException {
        archive = Files.writeString(folder.resolve("parvis.jar"), "a program");
        Files.createDirectory(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/other.jar"), "a library");
        assertThat(developers.given().accepted()).isTrue();
    }

    /** How often a start of the program of that archive judges the pack that it was given. */
    private int start() {
        judged = 0;
        List<PackPart> all = Stream.concat(Stream.of(new Counting()), parts.stream()).toList();
        ThisProgram program = ThisProgram.at(archive);
        var imports = new PackImport(pack, all, copies, scenes, publications, program);
        assertThat(imports.given().accepted()).isTrue();
        return judged;
    }

    private final class Counting implements PackPart {
        @Override
        public void judge(IncomingPack incoming) {
            judged++;
        }

        @Override
        public void store(IncomingPack incoming, JdbcClient jdbc) {}
    }

    @Test
    void theSameProgramJudgesItOnce() {
        assertThat(start()).isEqualTo(1);
        assertThat(start()).isZero();
        assertThat(start()).isZero();
    }

    @Test
    void anotherBuildOrAnotherLibraryJudgesItAgain() throws IOException {
        start();
        Files.writeString(archive, "b program");
        assertThat(start()).isEqualTo(1);
        Files.writeString(folder.resolve("lib/other.jar"), "a longer library");
        assertThat(start()).isEqualTo(1);
        Files.move(folder.resolve("lib/other.jar"), folder.resolve("lib/another.jar"));
        assertThat(start()).isEqualTo(1);
        assertThat(start()).isZero();
    }

    @Test
    void aProgramWithoutAnArchiveAlwaysJudgesItAndIsNotKnownAfterwards() {
        start();
        assertThat(developers.given().unchanged()).isPositive();
        assertThat(start()).isEqualTo(1);
    }

    @Test
    void onceAnotherWasTakenInItIsJudgedAgain() throws IOException {
        start();
        Path other = WholePack.in(folder.resolve("pack"));
        Files.writeString(other.resolve("pages/about.fr.md"), "\n", StandardOpenOption.APPEND);
        assertThat(developers.beside(other).accepted()).isTrue();
        assertThat(start()).isEqualTo(1);
    }
}
