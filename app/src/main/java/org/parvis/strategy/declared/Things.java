package org.parvis.strategy.declared;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.measures.FactKinds;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.parvis.strategy.Codes;
import org.springframework.stereotype.Component;

/** What bodies may state of themselves, as the pack says. */
@Component
class Things {
    private static final Set<String> KEYS =
            Set.of("code", "fact", "dimension", "name", "about", "compared", "in-plans", "parts");
    private final Held<List<Thing>> all;

    Things(ContentPack pack) {
        this.all = pack.held(() -> read(pack), List.of());
    }

    private static Outcome<List<Thing>> read(ContentPack pack) {
        var read = new ArrayList<Thing>();
        for (Path file : pack.files("strategy/declared", ".yaml")) {
            switch (read(String.valueOf(file.getFileName()), ContentPack.text(file))) {
                case Outcome.Ok<List<Thing>>(List<Thing> some) -> read.addAll(some);
                case Outcome.Refused<List<Thing>> refused -> {
                    return refused;
                }
            }
        }
        return Outcome.ok(List.copyOf(read));
    }

    List<Thing> all() {
        return all.get();
    }

    Optional<Thing> byCode(String code) {
        return all.get().stream().filter(thing -> thing.code().equals(code)).findFirst();
    }

    static Outcome<List<Thing>> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("things"));
            var things = new ArrayList<Thing>();
            var codes = new HashSet<String>();
            for (YamlFile node : file.maps("things")) {
                Thing thing = thing(node);
                if (!codes.add(thing.code())) {
                    throw node.refuse("platform.file.twice", thing.code());
                }
                things.add(thing);
            }
            return Outcome.ok(List.copyOf(things));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Thing thing(YamlFile node) {
        node.only(KEYS);
        List<Thing.Part> parts = node.maps("parts").stream().map(Things::part).toList();
        if (parts.isEmpty()) {
            throw node.refuse("platform.file.missing", "parts");
        }
        return new Thing(
                node.as("code", Codes::checked),
                node.among("fact", FactKinds.ALL),
                node.as("dimension", Codes::checked),
                node.words("name"),
                node.words("about"),
                node.has("compared") ? node.as("compared", Things::compared) : null,
                node.has("in-plans") && node.yes("in-plans"),
                parts);
    }

    private static Thing.Compared compared(String text) {
        return switch (text) {
            case "part" -> Thing.Compared.PART;
            case "all" -> Thing.Compared.ALL;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Thing.Part part(YamlFile node) {
        node.only(Set.of("value", "name"));
        return new Thing.Part(node.as("value", Codes::checked), node.words("name"));
    }
}
