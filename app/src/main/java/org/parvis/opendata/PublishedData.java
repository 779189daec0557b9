package org.parvis.opendata;

import java.util.List;
import java.util.Optional;
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
    private volatile List<Version> newest = List.of();

    PublishedData(VersionTable table, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.scenes = scenes;
        this.publications = publications;
    }

    /** The newest version of each dataset, by name. */
    public List<Version> all() {
        return newest;
    }

    /** The newest version of a dataset. */
    public Optional<Version> find(String name) {
        return newest.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<Version> find(String name, int number) {
        return find(name)
                .filter(one -> one.number() == number)
                .or(() -> scenes.reading(new Scene.Reader(), sql -> table.find(sql, name, number)));
    }

    /** All versions of a dataset, newest first. */
    public List<Version> versions(String name) {
        return scenes.reading(new Scene.Reader(), sql -> table.of(sql, name));
    }

    /** Says to all nodes that something is public now; this one has it when this returns. */
    public void changed() {
        reload();
        publications.bump();
    }

    private void reload() {
        newest = List.copyOf(scenes.reading(new Scene.Reader(), table::newest));
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
