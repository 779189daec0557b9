package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What each journey takes at most: {@code journeys/bars.txt}. */
final class Bars {
    /** Pages seen and presses made. */
    record Bar(int pages, int presses) {
        static Bar of(Traveller... travellers) {
            return new Bar(
                    Stream.of(travellers).mapToInt(Traveller::pages).sum(),
                    Stream.of(travellers).mapToInt(Traveller::presses).sum());
        }
    }

    private Bars() {}

    static List<String> journeys() {
        return lines().stream().map(line -> line[0]).toList();
    }

    /** Held where it takes exactly what is written. */
    static void hold(String journey, Traveller... travellers) {
        String[] line =
                lines().stream().filter(one -> one[0].equals(journey)).findFirst().orElseThrow();
        Bar bar = new Bar(Integer.parseInt(line[1]), Integer.parseInt(line[2]));
        Bar took = Bar.of(travellers);
        assertThat(took.pages() <= bar.pages() && took.presses() <= bar.presses())
                .as("%s grew: %s, where the bar is %s", journey, took, bar)
                .isTrue();
        assertThat(took).as("%s takes less now: lower its bar", journey).isEqualTo(bar);
    }

    private static List<String[]> lines() {
        try (InputStream in = Bars.class.getResourceAsStream("/journeys/bars.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
