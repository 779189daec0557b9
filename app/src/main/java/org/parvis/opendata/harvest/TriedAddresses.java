package org.parvis.opendata.harvest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Which addresses elsewhere answer, read for the datasets of which somebody asks. */
@Component
public class TriedAddresses extends AtStart {
    private final TriedTable table;
    private final Scenes scenes;
    private final Publications publications;
    private volatile long answers;

    TriedAddresses(TriedTable table, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.scenes = scenes;
        this.publications = publications;
    }

    /** What came last of each of these that somebody asked. */
    public Map<String, Tried> of(Collection<String> addresses) {
        List<String> some = addresses.stream().distinct().toList();
        return some.isEmpty()
                ? Map.of()
                : scenes.reading(new Scene.Reader(), sql -> table.of(sql, some)).stream()
                        .collect(Collectors.toMap(Tried::address, Function.identity()));
    }

    /** Another number once one of them answers otherwise than before. */
    public long answers() {
        return answers;
    }

    /** Says to all nodes that addresses were asked; this one knows when this returns. */
    void changed() {
        reload();
        publications.bump();
    }

    private void reload() {
        answers = scenes.reading(new Scene.Reader(), table::answers);
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
