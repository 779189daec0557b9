package org.parvis.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The words with which datasets are described: licences, frequencies and themes, as data. */
@Component
public class Lists {
    private static final String FILE = "opendata/lists.yaml";

    private final List<Licence> licences;
    private final List<Frequency> frequencies;
    private final List<Theme> themes;

    Lists() {
        YamlFile root = OwnFile.read(FILE);
        licences = root.maps("licences").stream().map(Lists::licence).toList();
        frequencies = root.maps("frequencies").stream().map(Lists::frequency).toList();
        themes = root.maps("themes").stream().map(Lists::theme).toList();
    }

    /** Under which conditions data are used. */
    public record Licence(
            String code, String address, boolean open, LocalizedText name, LocalizedText means) {}

    /**
     * How often new data are promised.
     *
     * @param days until the next ones are late; 0 when no day is promised
     */
    public record Frequency(String code, int days, LocalizedText name) {
        /** By which day the version after one of that day is promised; nothing when none is. */
        public Optional<LocalDate> due(LocalDate signed) {
            return days == 0 ? Optional.empty() : Optional.of(signed.plusDays(days));
        }
    }

    /** What data are about. */
    public record Theme(String code, LocalizedText name) {}

    public List<Licence> licences() {
        return licences;
    }

    public Optional<Licence> licence(String code) {
        return licences.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Frequency> frequencies() {
        return frequencies;
    }

    public Optional<Frequency> frequency(String code) {
        return frequencies.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Theme> themes() {
        return themes;
    }

    public Optional<Theme> theme(String code) {
        return themes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Licence licence(YamlFile node) {
        return new Licence(
                node.text("code"),
                node.text("address"),
                node.yes("open"),
                node.words("name"),
                node.words("means"));
    }

    private static Frequency frequency(YamlFile node) {
        return new Frequency(
                node.text("code"), node.as("days", Integer::parseInt), node.words("name"));
    }

    private static Theme theme(YamlFile node) {
        return new Theme(node.text("code"), node.words("name"));
    }
}
