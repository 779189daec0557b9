package org.parvis.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What is public. The newest versions are in memory, read again when something is published; older
 * ones are read when somebody asks.
 */
@Component
public class PublishedData extends AtStart {
    private final VersionTable table;
    private final Scenes scenes;
    private final Publications publications;
    private volatile Known known = new Known(List.of(), Map.of(), Map.of());

    PublishedData(VersionTable table, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.scenes = scenes;
        this.publications = publications;
    }

    /**
     * The newest versions.
     *
     * @param begun when each dataset became public
     */
    private record Known(
            List<Version> newest, Map<String, Version> named, Map<UUID, Instant> begun) {}

    /** The newest version of each dataset, by name. */
    public List<Version> all() {
        return known.newest();
    }

    /** The newest version of a dataset. */
    public Optional<Version> find(String name) {
        return Optional.ofNullable(known.named().get(name));
    }

    /** When the dataset of that version became public. */
    public Instant begun(Version version) {
        return known.begun().getOrDefault(version.dataset(), version.signedAt());
    }

    public Optional<Version> find(String name, int number) {
        return find(name)
                .filter(one -> one.number() == number)
                .or(() -> scenes.reading(new Scene.Reader(), sql -> table.find(sql, name, number)));
    }

    /** The last versions of a dataset, whole, newest first. */
    public List<Version> last(String name, int most) {
        return find(name).isEmpty()
                ? List.of()
                : scenes.reading(new Scene.Reader(), sql -> table.last(sql, name, most));
    }

    /** All versions of a dataset, newest first. */
    public List<VersionLine> versions(String name) {
        return scenes.reading(new Scene.Reader(), sql -> table.of(sql, name));
    }

    /** Says to all nodes that something is public now; this one has it when this returns. */
    public void changed() {
        reload();
        publications.bump();
    }

    private void reload() {
        known =
                scenes.reading(
                        new Scene.Reader(),
                        sql -> {
                            List<Version> newest = table.newest(sql);
                            Map<String, Version> named =
                                    newest.stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            Version::name, version -> version));
                            return new Known(List.copyOf(newest), named, table.begun(sql));
                        });
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
