package org.parvis.opendata.quality;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.DeskNotes;
import org.parvis.opendata.quality.Scores.Brief;
import org.parvis.opendata.release.Keepers;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The points of the datasets of a body, for those who prepare or sign them. */
@Controller
@AnyMember
class QualityRoom implements DeskNotes {
    /** Datasets of a page. */
    static final int PAGE = 50;

    /** More points than any dataset can win. */
    private static final int LARGEST = 999;

    private static final String NAV = "opendata";

    private final Scores scores;
    private final QualityViews views;
    private final BodyViews bodies;
    private final BodyDatasets datasets;
    private final Keepers keepers;

    QualityRoom(
            Scores scores,
            QualityViews views,
            BodyViews bodies,
            BodyDatasets datasets,
            Keepers keepers) {
        this.scores = scores;
        this.views = views;
        this.bodies = bodies;
        this.datasets = datasets;
        this.keepers = keepers;
    }

    @GetMapping({"/fr/equipe/donnees/{name}/qualite", "/en/team/data/{name}/quality"})
    Page dataset(@PathVariable String name, Actor.Agent agent, Words w) {
        keepers.admit(agent);
        boolean open = datasets.open(agent, name).orElseThrow(QualityRoom::absent);
        Link back = Link.to(w.say("opendata.quality.back"), DataPaths.room(name, w.lang()));
        QualityView view =
                scores.find(name)
                        .map(
                                one ->
                                        views.worked(
                                                one,
                                                new RoomDoors(name, open, keepers.prepares(agent)),
                                                List.of(back),
                                                w))
                        .orElse(null);
        return Page.of("opendata/quality/room", new Room(view, back))
                .title(view == null ? w.say("opendata.quality") : view.head().title())
                .nav(NAV)
                .inTeam();
    }

    /** One dataset; nothing to judge while nothing of it is public. */
    record Room(@Nullable QualityView quality, Link back) {}

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping({"/fr/equipe/donnees-qualite", "/en/team/data-quality"})
    Page list(@RequestParam(defaultValue = "") String after, Actor.Agent agent, Words w) {
        keepers.admit(agent);
        boolean prepares = keepers.prepares(agent);
        List<Brief> all = of(agent);
        List<Brief> from =
                all.stream()
                        .filter(one -> after.isEmpty() || key(one).compareTo(after) > 0)
                        .toList();
        List<Brief> here = from.subList(0, Math.min(PAGE, from.size()));
        String at = DataPaths.teamQuality(w.lang());
        BodyView view =
                new BodyView(
                        turn(all, prepares, w),
                        prepares && improvable(all) > 0,
                        bodies.whole(all, agent, w),
                        bodies.lines(here, agent, prepares, w),
                        after.isEmpty() ? null : at,
                        from.size() > PAGE ? at + "?after=" + key(here.getLast()) : null);
        return Page.of("opendata/quality/list", view)
                .title(w.say("opendata.quality.room"))
                .nav(NAV)
                .inTeam();
    }

    /** Those that were signed in that body, those with the most to win first. */
    private List<Brief> of(Actor.Agent agent) {
        return scores.of(agent.home()).stream()
                .sorted(Comparator.comparing(QualityRoom::key))
                .toList();
    }

    /** Its place in the list, as addresses write it. */
    private static String key(Brief one) {
        return "%03d-%s".formatted(LARGEST - one.score().winnable(), one.dataset().name());
    }

    private static long improvable(List<Brief> all) {
        return all.stream().filter(one -> one.score().winnable() > 0).count();
    }

    private static String turn(List<Brief> all, boolean prepares, Words w) {
        return w.say(
                prepares ? "opendata.quality.room.yours" : "opendata.quality.room.theirs",
                improvable(all),
                all.size());
    }

    @Override
    public List<Note> notes(Actor.Agent agent, Words w) {
        List<Brief> all = of(agent);
        boolean prepares = keepers.prepares(agent);
        return all.isEmpty()
                ? List.of()
                : List.of(
                        new Note(
                                w.say("opendata.quality.room"),
                                DataPaths.teamQuality(w.lang()),
                                turn(all, prepares, w),
                                false));
    }
}
