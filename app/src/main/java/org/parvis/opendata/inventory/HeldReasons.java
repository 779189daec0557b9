package org.parvis.opendata.inventory;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.OwnFile;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** Why data may stay unpublished, as versioned data with its source. */
@Component
class HeldReasons {
    private final List<Reason> all;
    private final Origin origin;

    HeldReasons() {
        YamlFile root = OwnFile.read("opendata/inventory.yaml");
        origin =
                new Origin(
                        root.as("version", Integer::parseInt),
                        root.yes("confirmed"),
                        root.words("source"));
        all = root.maps("reasons").stream().map(HeldReasons::reason).toList();
    }

    /** Where the list comes from, and whether somebody confirmed it. */
    record Origin(int version, boolean confirmed, LocalizedText source) {}

    /**
     * One reason.
     *
     * @param days until the body looks again, at the latest
     * @param unnamed whether the name itself may be kept back
     */
    record Reason(
            String code, int days, boolean unnamed, LocalizedText name, LocalizedText means) {}

    List<Reason> all() {
        return all;
    }

    Origin origin() {
        return origin;
    }

    Optional<Reason> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Reason reason(YamlFile node) {
        return new Reason(
                node.text("code"),
                node.as("days", Integer::parseInt),
                node.yes("unnamed"),
                node.words("name"),
                node.words("means"));
    }
}
