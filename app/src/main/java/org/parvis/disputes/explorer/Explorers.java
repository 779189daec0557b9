package org.parvis.disputes.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.disputes.Articles;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The explorers of the content pack. */
@Component
class Explorers {
    static final String FOLDER = "explorers";

    private final Held<List<Explorer>> held;

    Explorers(ContentPack pack) {
        this.held = pack.held(() -> load(pack.root()), List.of());
    }

    /** Reads every explorer of a pack as a whole: one bad line refuses all of them. */
    static Outcome<List<Explorer>> load(Path pack) {
        try {
            Articles shared = Articles.ofPack(pack);
            List<Explorer> explorers = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Path file : ContentPack.files(pack.resolve(FOLDER), ".yaml")) {
                String name = String.valueOf(file.getFileName());
                String text = ContentPack.text(file);
                Explorer explorer = ExplorerFile.read(name, text, shared);
                boolean own =
                        explorer.slug().texts().entrySet().stream()
                                .allMatch(one -> names.add(one.getKey() + "/" + one.getValue()));
                if (!own) {
                    throw YamlFile.read(name, text)
                            .refuse("platform.file.twice", explorer.slug().in("fr"));
                }
                explorers.add(explorer);
            }
            return Outcome.ok(List.copyOf(explorers));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    List<Explorer> all() {
        return held.get();
    }

    /** The one of that word of an address, in that language. */
    Optional<Explorer> at(String slug, String lang) {
        return all().stream().filter(one -> one.slug().in(lang).equals(slug)).findFirst();
    }
}
