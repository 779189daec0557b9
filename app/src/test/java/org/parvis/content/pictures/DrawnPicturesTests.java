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
    private byte[] file = {};

    @BeforeEach
    void give() throws IOException {
        file = PicturesForTests.halves("png", 900, 300);
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
        assertThat(start().pixels(first, true)).isPresent();
        for (Path one : files("-900.png")) {
            Files.write(one, MARK);
        }
        Picture again = drawn("autre.png");
        assertThat(again).isEqualTo(new Picture("autre.png", first.digest(), 900, 300));
        assertThat(start().pixels(again, false)).as("not drawn again").contains(MARK);
    }

    @Test
    void whatIsGoneIsDrawnAgain() throws IOException {
        Picture first = drawn("plan.png");
        for (Path one : files("-640.png")) {
            Files.delete(one);
        }
        assertThat(start().pixels(first, true)).isEmpty();
        assertThat(drawn("plan.png")).isEqualTo(first);
        assertThat(start().pixels(first, true)).isPresent();
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
