package org.parvis.disputes.after;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parvis.disputes.Articles;
import org.parvis.disputes.ByService;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The sheets of the pack, each by the services whose disputes may go there. */
@Component
class CourtForms {
    static final String FOLDER = "court-forms";

    private final Held<Map<String, CourtForm>> held;

    CourtForms(ContentPack pack) {
        this.held = pack.held(() -> load(pack.root()), Map.of());
    }

    static Outcome<Map<String, CourtForm>> load(Path pack) {
        try {
            Articles shared = Articles.ofPack(pack);
            return ByService.read(
                    pack.resolve(FOLDER),
                    from -> CourtForm.read(from, shared),
                    CourtForm::services);
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    /** Nothing where disputes of that service have no such way. */
    Optional<CourtForm> of(String service) {
        return Optional.ofNullable(held.get().get(service));
    }
}
