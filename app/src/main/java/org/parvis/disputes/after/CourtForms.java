package org.parvis.disputes.after;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Held;
import org.parvis.platform.YamlFile;
import org.springframework.stereotype.Component;

/** The sheets of the pack, each by the services whose disputes may go there. */
@Component
class CourtForms {
    static final String FOLDER = "court-forms";

    private final Held<Map<String, CourtForm>> held;

    CourtForms(ContentPack pack) {
        this.held = pack.held(() -> load(pack.root().resolve(FOLDER)), Map.of());
    }

    /** Reads every sheet of a folder; a line that is wrong, or a second sheet, refuses them all. */
    static Outcome<Map<String, CourtForm>> load(Path folder) {
        Map<String, CourtForm> all = new LinkedHashMap<>();
        try {
            for (Path file : ContentPack.files(folder, ".yaml")) {
                YamlFile from =
                        YamlFile.read(String.valueOf(file.getFileName()), ContentPack.text(file));
                CourtForm form = CourtForm.read(from);
                for (String service : form.services()) {
                    if (all.put(service, form) != null) {
                        throw from.refuse("platform.file.twice", service);
                    }
                }
            }
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
        return Outcome.ok(all);
    }

    /** Nothing where disputes of that service have no such way. */
    Optional<CourtForm> of(String service) {
        return Optional.ofNullable(held.get().get(service));
    }
}
