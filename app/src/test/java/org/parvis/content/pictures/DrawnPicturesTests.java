package org.parvis.content.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.kernel.Outcome;
import org.parvis.testing.SettingsForTests;

/** A picture of a pack is drawn once; later starts and other packs find it as it was drawn. */
class DrawnPicturesTests {
    private static final byte[] MARK = {1, 2, 3};

    @TempDir Path data;
    @TempDir Path pack;
    private byte[] file = {};
    private Path given = Path.of("plan.png");

    @BeforeEach
    void give() throws IOException {
        file = PicturesForTests.halves("png", 900, 300);
        given = Files.write(pack.resolve("plan.png"), file);
    }

    private DrawnPictures start() {
        return new DrawnPictures(SettingsForTests.in(data));
    }

    private Picture drawn(String name) {
        return ((Outcome.Ok<Picture>) start().of(name, file)).value();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(ending))
                    .toList();
        }
    }

    @Test
    void whatWasDrawnIsFoundAgainUnderAnyName() throws IOException {
        Picture first = drawn("plan.png");
        assertThat(first.width()).isEqualTo(900);
        assertThat(start().pixels(first, true, given)).isPresent();
        for (Path one : files("-900.png")) {
            Files.write(one, MARK);
        }
        Picture again = drawn("autre.png");
        assertThat(again).isEqualTo(new Picture("autre.png", first.digest(), 900, 300));
        assertThat(start().pixels(again, false, given)).as("not drawn again").contains(MARK);
    }

    @Test
    void whatIsGoneIsDrawnAgain() throws IOException {
        Picture first = drawn("plan.png");
        for (Path one : files("-640.png")) {
            Files.delete(one);
        }
        assertThat(drawn("plan.png")).isEqualTo(first);
        assertThat(files("-640.png")).hasSize(1);
    }

    @Test
    void whatWentWhileTheProgramRunsIsDrawnForWhoeverLooksAtIt() throws IOException {
        Picture first = drawn("plan.png");
        byte[] narrow = start().pixels(first, true, given).orElseThrow();
        start().keepOnly(List.of());
        assertThat(files("")).isEmpty();
        assertThat(start().pixels(first, true, given)).contains(narrow);
        Path other = Files.write(given, PicturesForTests.halves("png", 800, 300));
        start().keepOnly(List.of());
        assertThat(start().pixels(first, true, other)).as("the file is another one").isEmpty();
    }

    @Test
    void aDiskWithoutRoomCostsNobodyAPicture() throws IOException {
        Picture kept = drawn("plan.png");
        byte[] wide = start().pixels(kept, false, given).orElseThrow();
        start().keepOnly(List.of());
        Files.delete(data.resolve("pictures"));
        Files.writeString(data.resolve("pictures"), "no folder can be made here");
        assertThat(drawn("plan.png")).isEqualTo(kept);
        assertThat(start().pixels(kept, false, given)).contains(wide);
    }

    @Test
    void whatThePackShowsNoMoreIsForgotten() throws IOException {
        Picture first = drawn("plan.png");
        List<Path> files = files("");
        file = PicturesForTests.halves("png", 800, 300);
        drawn("autre.png");
        start().keepOnly(List.of(first));
        assertThat(files("")).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void whatIsNotSaidWellIsDrawnAgain() throws IOException {
        Picture first = drawn("plan.png");
        for (Path one : files(".txt")) {
            Files.write(one, MARK);
        }
        assertThat(drawn("plan.png")).isEqualTo(first);
    }

    @Test
    void whatIsRefusedLeavesNothing() throws IOException {
        assertThat(start().of("plan.jpg", file)).isInstanceOf(Outcome.Refused.class);
        assertThat(files("")).isEmpty();
    }
}
