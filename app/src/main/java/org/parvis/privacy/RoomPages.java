package org.parvis.privacy;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The room of whoever answers for personal information in a body. */
@Controller
class RoomPages {
    /** The page: where its parts are. */
    record RoomPage(List<Link> links, List<Former> former) {}

    /** A body that this one took over, and its registers. */
    record Former(String name, List<Link> links) {}

    private final FormerBodies bodies;

    RoomPages(FormerBodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping({"/fr/equipe/vie-privee", "/en/team/privacy"})
    Page show(Actor.Agent agent, Words w) {
        Officer.only(agent);
        List<Link> links =
                List.of(
                        link("journal", Paths.journal(w), "search", w),
                        link("guarded", Paths.guarded(w), "person", w),
                        Link.to(
                                        w.say("privacy.blocks"),
                                        Paths.room(w)
                                                + (w.lang().equals("fr") ? "/blocages" : "/blocks"))
                                .withIcon("person"),
                        link("incidents", Paths.incidents(w), "clock", w),
                        link("communications", Paths.communications(w), "document", w),
                        link("assessments", Paths.assessments(w), "document", w),
                        link("policy", Paths.policy(w), "document", w));
        return Page.of("privacy/room", new RoomPage(links, former(agent, w)))
                .title(w.say("privacy.room.title"))
                .nav("privacy")
                .inTeam();
    }

    private List<Former> former(Actor.Agent agent, Words w) {
        return bodies.of(agent).stream()
                .map(body -> bodies.registry(agent, body.code()))
                .map(
                        registry ->
                                new Former(
                                        String.valueOf(registry.name(w)),
                                        List.of(
                                                link(
                                                        "journal",
                                                        registry.at(Paths.journal(w)),
                                                        "search",
                                                        w),
                                                link(
                                                        "guarded",
                                                        registry.at(Paths.guarded(w)),
                                                        "person",
                                                        w),
                                                link(
                                                        "incidents",
                                                        registry.at(Paths.incidents(w)),
                                                        "clock",
                                                        w),
                                                link(
                                                        "communications",
                                                        registry.at(Paths.communications(w)),
                                                        "document",
                                                        w))))
                .toList();
    }

    private static Link link(String what, String href, String icon, Words w) {
        return Link.to(w.say("privacy." + what + ".title"), href).withIcon(icon);
    }
}
