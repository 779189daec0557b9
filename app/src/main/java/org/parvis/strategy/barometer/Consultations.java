package org.parvis.strategy.barometer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.parvis.strategy.Codes;
import org.parvis.strategy.HeardElsewhere;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.barometer.Consultation.Theme;
import org.springframework.stereotype.Component;

/** The consultations of the pack; each names the strategy that it prepared, and its ambitions. */
@Component
class Consultations implements HeardElsewhere {
    private static final Set<String> KEYS =
            Set.of(
                    "code",
                    "strategy",
                    "name",
                    "about",
                    "source",
                    "first",
                    "questionnaire",
                    "themes");

    private final Held<List<Consultation>> all;

    Consultations(ContentPack pack, Strategies strategies) {
        this.all = pack.held(() -> read(pack, strategies), List.of());
    }

    private static Outcome<List<Consultation>> read(ContentPack pack, Strategies strategies) {
        var read = new ArrayList<Consultation>();
        for (Path file : pack.files("strategy/voices", ".yaml")) {
            String name = String.valueOf(file.getFileName());
            switch (read(name, ContentPack.text(file), strategies.all())) {
                case Outcome.Ok<Consultation>(Consultation one) -> read.add(one);
                case Outcome.Refused<Consultation>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(List.copyOf(read));
    }

    List<Consultation> on(Strategy strategy) {
        return all.get().stream().filter(each -> each.strategy().equals(strategy.code())).toList();
    }

    @Override
    public Optional<Heard> find(String code) {
        return all.get().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(Consultations::heard);
    }

    private static Heard heard(Consultation it) {
        return new Heard(
                it.about(),
                it.source(),
                it.strategy(),
                it.first(),
                it.themes().stream()
                        .map(theme -> new Subject(theme.name(), theme.said()))
                        .toList());
    }

    static Outcome<Consultation> read(String name, String text, List<Strategy> strategies) {
        try {
            YamlFile root = YamlFile.read(name, text);
            root.only(KEYS);
            String of = root.as("strategy", Codes::checked);
            Strategy strategy =
                    strategies.stream()
                            .filter(each -> each.code().equals(of))
                            .findFirst()
                            .orElseThrow(() -> root.refuse("strategy.file.unknownStrategy", of));
            return Outcome.ok(
                    new Consultation(
                            root.as("code", Codes::checked),
                            of,
                            root.words("name"),
                            root.words("about"),
                            root.words("source"),
                            texts(root, "first"),
                            texts(root, "questionnaire"),
                            root.maps("themes").stream()
                                    .map(node -> theme(node, strategy))
                                    .toList()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static List<LocalizedText> texts(YamlFile node, String key) {
        return node.maps(key).stream().map(YamlFile::words).toList();
    }

    private static Theme theme(YamlFile node, Strategy strategy) {
        node.only(Set.of("code", "ambition", "name", "said", "answer"));
        String ambition = node.maybe("ambition").orElse(null);
        if (ambition != null
                && strategy.ambitions().stream().noneMatch(a -> a.code().equals(ambition))) {
            throw node.refuse("platform.file.badValue", "ambition");
        }
        return new Theme(
                node.as("code", Codes::checked),
                ambition,
                node.words("name"),
                texts(node, "said"),
                node.has("answer") ? node.words("answer") : null);
    }
}
