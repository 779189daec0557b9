package org.parvis.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/**
 * The rules of the pack, in all their versions: what arrived is counted by the version in force on
 * its day. A door without a rule counts the day of arrival; paper without a rule is kept.
 */
@Component
class ReceiptRules {
    private static final int LONGEST = 3660;

    private final Held<List<Version>> versions;

    ReceiptRules(ContentPack pack) {
        this.versions = pack.held(() -> read(pack), List.of());
    }

    private static Outcome<List<Version>> read(ContentPack pack) {
        List<Version> all = new ArrayList<>();
        for (Path file : pack.files("intake", ".yaml")) {
            switch (read(String.valueOf(file.getFileName()), ContentPack.text(file))) {
                case Outcome.Ok<Version>(Version version) -> all.add(version);
                case Outcome.Refused<Version>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.ok(latestFirst(all));
    }

    /** One file: from which day on it holds, and what it says. */
    record Version(LocalDate since, List<ReceiptRule> rules, List<OriginalRule> originals) {}

    private static List<Version> latestFirst(List<Version> all) {
        return all.stream().sorted(Comparator.comparing(Version::since).reversed()).toList();
    }

    /** The rule of a door on that day. */
    Optional<ReceiptRule> of(Channel channel, LocalDate day) {
        return on(day).flatMap(
                        version ->
                                version.rules().stream()
                                        .filter(rule -> rule.channel() == channel)
                                        .findFirst());
    }

    /** What becomes of the paper; the rule of the service goes before that of the door. */
    Optional<OriginalRule> original(Channel channel, @Nullable String service, LocalDate day) {
        return on(day).flatMap(
                        version ->
                                version.originals().stream()
                                        .filter(rule -> rule.channel() == channel)
                                        .filter(
                                                rule ->
                                                        rule.service() == null
                                                                || rule.service().equals(service))
                                        .max(Comparator.comparing(rule -> rule.service() != null)));
    }

    private Optional<Version> on(LocalDate day) {
        return versions.get().stream().filter(version -> !version.since().isAfter(day)).findFirst();
    }

    static Outcome<Version> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("version", "since", "regime", "rules", "originals"));
            int version = file.as("version", Integer::parseInt);
            String regime = file.naming(PackThing.REGIME, "regime");
            return Outcome.ok(
                    new Version(
                            file.as("since", LocalDate::parse),
                            file.maps("rules").stream().map(r -> rule(r, version, regime)).toList(),
                            file.maps("originals").stream().map(ReceiptRules::original).toList()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static ReceiptRule rule(YamlFile from, int version, String regime) {
        from.only(Set.of("channel", "counts", "closes", "source"));
        return new ReceiptRule(
                version,
                regime,
                from.as("channel", Channel::of),
                from.as("counts", text -> ReceiptRule.Counts.valueOf(word(text))),
                from.has("closes") ? from.as("closes", LocalTime::parse) : null,
                from.words("source"));
    }

    private static OriginalRule original(YamlFile from) {
        from.only(Set.of("channel", "service", "does", "days", "source"));
        return new OriginalRule(
                from.as("channel", Channel::of),
                from.has("service") ? from.naming(PackThing.SERVICE, "service") : null,
                from.as("does", text -> OriginalRule.Does.valueOf(word(text))),
                from.has("days") ? from.as("days", ReceiptRules::days) : 0,
                from.words("source"));
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("Not a number of days");
        }
        return days;
    }
}
