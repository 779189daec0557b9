package org.parvis.opendata.programs;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.release.Prepared;
import org.parvis.opendata.release.ProgramDrafts;
import org.parvis.opendata.release.ProgramDrafts.Writer;
import org.springframework.stereotype.Component;

/**
 * The table of a dataset as a program brings it: one for each version, in the same forms as a
 * steward.
 */
@Component
class ResourceWriting {
    /** What is taken; the file itself says which of them it is. */
    private static final Set<String> FORMATS = Set.of("csv", "xlsx", "json", "geojson", "parquet");

    private final ProgramDrafts drafts;
    private final DraftPlaces places;
    private final DraftWords draftWords;

    ResourceWriting(ProgramDrafts drafts, DraftPlaces places, DraftWords draftWords) {
        this.drafts = drafts;
        this.places = places;
        this.draftWords = draftWords;
    }

    /** The first table of a draft. */
    Object create(List<Writer> writers, ProgramWish wish) throws IOException {
        return bring(writers, wish, wish.asks().needed("package_id"), true);
    }

    /** Another table in its place, or that of the next version. */
    Object update(List<Writer> writers, ProgramWish wish) throws IOException {
        return bring(writers, wish, wish.asks().needed("id"), false);
    }

    private Object bring(List<Writer> writers, ProgramWish wish, String id, boolean first)
            throws IOException {
        DraftPlaces.Place place = places.of(writers, id);
        Prepared draft = place.draft();
        Part upload = wish.upload();
        fields(wish.asks(), draft, upload != null);
        if (upload == null && !first) {
            return draftWords.resource(draft);
        }
        if (upload == null || first && draft.file() != null) {
            throw CkanError.invalid(
                    "package_id", "It has its table: send another file by resource_update");
        }
        String file = Objects.requireNonNullElse(upload.getSubmittedFileName(), "table.csv");
        try (InputStream in = upload.getInputStream()) {
            return draftWords.resource(wish.done(drafts.bring(place.writer(), draft, file, in)));
        }
    }

    /** What is said of a table follows from its dataset and its file; the answer says it. */
    private void fields(Asks asks, Prepared draft, boolean file) {
        Map<String, @Nullable Object> shown = draftWords.resource(draft);
        asks.values().keySet().stream()
                .filter(name -> !shown.containsKey(name) && !name.equals("upload"))
                .forEach(
                        name -> {
                            throw CkanError.invalid(
                                    name, "The input field " + name + " was not expected.");
                        });
        String format = asks.text("format", "");
        if (!format.isEmpty() && !FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
            throw CkanError.invalid(
                    "format", "CSV, XLSX, JSON, GeoJSON and Parquet are taken, and no other");
        }
        if (!file && draft.file() == null) {
            throw CkanError.invalid("upload", "Send the file itself: no address is fetched");
        }
    }
}
