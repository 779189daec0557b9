package org.parvis.plans;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.plans.RoadmapFile.Accelerator;
import org.parvis.plans.RoadmapFile.Action;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.springframework.stereotype.Component;

/** The roadmap of the pack, in memory. */
@Component
public class Roadmap {
    private final Held<RoadmapFile> file;

    Roadmap(ContentPack pack) {
        this.file =
                pack.held(
                        () ->
                                pack.text("plans/roadmap.yaml")
                                        .map(text -> RoadmapFile.read("roadmap.yaml", text))
                                        .orElse(Outcome.ok(RoadmapFile.NONE)),
                        RoadmapFile.NONE);
    }

    public LocalizedText source() {
        return file.get().source();
    }

    public List<Accelerator> accelerators() {
        return file.get().accelerators();
    }

    public Optional<Accelerator> accelerator(String code) {
        return accelerators().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Action> actions() {
        return file.get().actions();
    }

    Optional<Action> action(String code) {
        return actions().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Action> guidedBy(Accelerator accelerator) {
        return actions().stream().filter(a -> a.accelerator().equals(accelerator.code())).toList();
    }
}
