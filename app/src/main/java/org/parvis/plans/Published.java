package org.parvis.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.plans.Plan.Link;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The plans that anybody may read, with how far their initiatives are, in memory. */
@Component
public class Published {
    private record Read(Map<String, List<Revision>> plans, Map<Link, Progress> progress) {}

    private final Scenes scenes;
    private final RevisionTable revisions;
    private final ProgressTable progress;
    private final Publications publications;
    private volatile Read read = new Read(Map.of(), Map.of());

    Published(
            Scenes scenes,
            RevisionTable revisions,
            ProgressTable progress,
            Publications publications) {
        this.scenes = scenes;
        this.revisions = revisions;
        this.progress = progress;
        this.publications = publications;
        publications.onChange(this::load);
    }

    /** The newest published revision of each plan. */
    public List<Revision> all() {
        return read.plans().values().stream().map(List::getFirst).toList();
    }

    /** The published revisions of a plan, the newest first. */
    public List<Revision> of(String holder) {
        return read.plans().getOrDefault(holder, List.of());
    }

    public Optional<Revision> latest(String holder) {
        return of(holder).stream().findFirst();
    }

    public Progress progress(Link of) {
        return read.progress().getOrDefault(of, Progress.NONE);
    }

    /** Every initiative that is published, once. */
    public List<Running> running() {
        var running = new ArrayList<Running>();
        for (Revision plan : all()) {
            plan.shown()
                    .initiatives()
                    .forEach(
                            one -> {
                                var link = new Link(plan.holder(), one.code());
                                running.add(new Running(link, one, progress(link)));
                            });
        }
        return running;
    }

    /** Says how far an initiative of the agent's body is; anybody reads it from then on. */
    public void say(Actor.Agent agent, Link of, Progress said, Instant at) {
        scenes.in(
                Plans.scene(agent),
                sql -> {
                    progress.say(sql, agent.home(), of, said, agent.member(), at);
                    return true;
                });
        publications.bump();
    }

    /** Read again when something was published. */
    void load() {
        read =
                scenes.reading(
                        new Scene.Reader(),
                        sql -> {
                            var plans = new LinkedHashMap<String, List<Revision>>();
                            revisions
                                    .published(sql)
                                    .forEach(
                                            one ->
                                                    plans.computeIfAbsent(
                                                                    one.holder(),
                                                                    h -> new ArrayList<>())
                                                            .add(one));
                            return new Read(plans, progress.latest(sql));
                        });
    }
}
