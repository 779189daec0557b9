package org.parvis.opendata.programs;

import java.util.List;
import java.util.UUID;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.release.Prepared;
import org.parvis.opendata.release.ProgramDrafts;
import org.parvis.opendata.release.ProgramDrafts.Writer;
import org.springframework.stereotype.Component;

/** Which dataset a program speaks of, by its name or the identifier of it or of its table. */
@Component
class DraftPlaces {
    private final ProgramDrafts drafts;
    private final PublishedData data;

    DraftPlaces(ProgramDrafts drafts, PublishedData data) {
        this.drafts = drafts;
        this.data = data;
    }

    /** A dataset, and who writes to it. */
    record Place(Writer writer, Prepared draft) {}

    /** The one of that name for which a program prepares. */
    Place of(List<Writer> writers, String id) {
        return known(writers, id).stream().findFirst().orElseThrow(() -> away(id));
    }

    /** Those of that name; none when the program has nothing to do with it. */
    List<Place> known(List<Writer> writers, String id) {
        return writers.stream()
                .flatMap(
                        writer ->
                                drafts
                                        .find(writer, (own, name) -> isThat(id, own, name))
                                        .map(draft -> new Place(writer, draft))
                                        .stream())
                .toList();
    }

    private static boolean isThat(String id, UUID own, String name) {
        return id.equals(name)
                || id.equals(own.toString())
                || id.equals(Version.resource(own).toString());
    }

    /** One that others publish is known to be; what others prepare is not. */
    private CkanError away(String id) {
        boolean known =
                data.has(id)
                        || data.resource(id).isPresent()
                        || data.all().stream().anyMatch(one -> one.id().toString().equals(id));
        return known
                ? CkanError.denied("it belongs to a body for which this program does not prepare")
                : CkanError.absent("\"" + id + "\" was not found.");
    }
}
