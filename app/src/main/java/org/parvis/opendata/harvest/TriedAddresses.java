package org.parvis.opendata.harvest;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Which addresses elsewhere answer, in memory; read again after a round that asked some. */
@Component
public class TriedAddresses extends AtStart {
    private final TriedTable table;
    private final Scenes scenes;
    private final Publications publications;
    private volatile Map<String, Tried> known = Map.of();

    TriedAddresses(TriedTable table, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.scenes = scenes;
        this.publications = publications;
    }

    /** What came of it last; nothing while nobody has asked. */
    public Optional<Tried> find(String address) {
        return Optional.ofNullable(known.get(address));
    }

    /** All of them; the same map until something was asked. */
    public Map<String, Tried> all() {
        return known;
    }

    /** Says to all nodes that addresses were asked; this one knows when this returns. */
    void changed() {
        reload();
        publications.bump();
    }

    private void reload() {
        Map<String, Tried> read =
                scenes.reading(new Scene.Reader(), table::all).stream()
                        .collect(Collectors.toUnmodifiableMap(Tried::address, Function.identity()));
        if (!read.equals(known)) {
            known = read;
        }
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
