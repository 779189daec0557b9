package org.parvis.opendata.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.Description;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.opendata.release.Prepared;
import org.springframework.stereotype.Component;

/** What a program prepares, in the words of CKAN, for that program alone. */
@Component
class DraftWords {
    private static final TableFile NO_FILE = new TableFile("", "", "", 0, "", 0, Map.of());

    private final PackageWords words;
    private final PublishedData data;

    DraftWords(PackageWords words, PublishedData data) {
        this.words = words;
        this.data = data;
    }

    /** One of that body of which nothing is said. */
    Map<String, @Nullable Object> begun(String name, Home home) {
        Prepared.Said nothing = new Prepared.Said(Description.NONE, "");
        return dataset(
                new Prepared(
                        new UUID(0, 0), name, home, 0, nothing, null, List.of(), Instant.EPOCH));
    }

    /** What whoever asks for it is told: the draft, and what is public of it. */
    List<Map<String, @Nullable Object>> answers(Prepared draft) {
        List<Map<String, @Nullable Object>> answers = new ArrayList<>(List.of(dataset(draft)));
        data.find(draft.name())
                .map(one -> words.dataset(new Catalogued.Own(one, data.begun(one))))
                .ifPresent(answers::add);
        return answers;
    }

    Map<String, @Nullable Object> dataset(Prepared draft) {
        Map<String, @Nullable Object> one = words.dataset(own(draft));
        one.put("private", true);
        one.put("state", "draft");
        one.put("url", "");
        one.put("version", "");
        one.put("extras", extras(one.get("extras"), draft.said().news()));
        one.put("num_resources", draft.file() == null ? 0 : 1);
        one.put("resources", draft.file() == null ? List.of() : List.of(resource(draft)));
        return one;
    }

    private static List<Object> extras(@Nullable Object said, String news) {
        List<Object> extras = new ArrayList<>(said instanceof List<?> all ? all : List.of());
        extras.add(Map.of("key", "version_notes", "value", news));
        return extras;
    }

    Map<String, @Nullable Object> resource(Prepared draft) {
        Map<String, @Nullable Object> one = words.resource(as(draft));
        one.put("url", "");
        one.put("datastore_active", false);
        one.put("state", "draft");
        return one;
    }

    /** As the version that it would become. */
    private static Version as(Prepared draft) {
        return new Version(
                draft.id(),
                draft.name(),
                draft.home(),
                1,
                draft.said().words(),
                Objects.requireNonNullElse(draft.file(), NO_FILE),
                draft.columns(),
                draft.said().news(),
                new UUID(0, 0),
                draft.at());
    }

    private Catalogued own(Prepared draft) {
        Version version = as(draft);
        return new Catalogued.Own(version, data.begun(version));
    }
}
