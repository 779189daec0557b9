package org.parvis.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private volatile Known known = new Known(List.of(), Map.of(), Map.of(), Map.of());

    PublishedData(VersionTable table, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.scenes = scenes;
        this.publications = publications;
    }

    /**
     * The newest versions.
     *
     * @param begun when the first version of each dataset that is not taken back became public
     */
    private record Known(
            List<Version> newest,
            Map<String, Version> named,
            Map<String, Version> resources,
            Map<UUID, Instant> begun) {}

    /** The newest version of each dataset, by name. */
    public List<Version> all() {
        return known.newest();
    }

    /** The newest version of a dataset. */
    public Optional<Version> find(String name) {
        return Optional.ofNullable(known.named().get(name));
    }

    /** The newest version of the dataset whose table programs know by that. */
    public Optional<Version> resource(String id) {
        return Optional.ofNullable(known.resources().get(id));
    }

    /** When the first version of its dataset that is not taken back became public. */
    public Instant begun(Version version) {
        return known.begun().getOrDefault(version.dataset(), version.signedAt());
    }

    /**
     * One version.
     *
     * @throws VersionRecalled when it was taken back
     */
    public Optional<Version> find(String name, int number) {
        return find(name)
                .filter(one -> one.number() == number)
                .or(() -> scenes.reading(new Scene.Reader(), sql -> table.find(sql, name, number)))
                .or(() -> none(name, one -> one.number() == number));
    }

    /** The same, with the number as an address writes it; there is none of what is no number. */
    public Optional<Version> find(String name, String number) {
        return number.matches("[1-9][0-9]{0,5}")
                ? find(name, Integer.parseInt(number))
                : Optional.empty();
    }

    /**
     * The newest version of a dataset.
     *
     * @throws VersionRecalled when all of them were taken back
     */
    public Optional<Version> newest(String name) {
        return find(name).or(() -> none(name, one -> true));
    }

    /** Nothing, unless such a version was taken back: then its reader is told so. */
    private Optional<Version> none(String name, Predicate<Recall> such) {
        Optional<Recall> recall = recalls(name).stream().filter(such).findFirst();
        if (recall.isPresent()) {
            throw new VersionRecalled(recall.get());
        }
        return Optional.empty();
    }

    /** The versions of a dataset that were taken back, newest first. */
    public List<Recall> recalls(String name) {
        return scenes.reading(new Scene.Reader(), sql -> table.recalls(sql, List.of(name)));
    }

    /** The same of several datasets, in the scene of a member of their body. */
    public List<Recall> recalls(JdbcClient sql, List<String> names) {
        return table.recalls(sql, names);
    }

    /** The last version of each of these datasets, in the scene of a member of their body. */
    public List<Version> last(JdbcClient sql, List<String> names) {
        return table.last(sql, names);
    }

    /**
     * The last versions of a dataset, whole, newest first; in the scene of a member of its body,
     * those that were taken back among them: whoever kept one has it.
     */
    public List<Version> last(JdbcClient sql, String name, int most) {
        return table.last(sql, name, most);
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
                            return new Known(
                                    List.copyOf(newest),
                                    by(newest, Version::name),
                                    by(newest, version -> version.resource().toString()),
                                    table.begun(sql));
                        });
    }

    private static Map<String, Version> by(List<Version> all, Function<Version, String> name) {
        return all.stream().collect(Collectors.toMap(name, version -> version));
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
