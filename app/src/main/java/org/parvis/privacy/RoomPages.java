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
    record RoomPage(List<Link> links) {}

    @GetMapping({"/fr/equipe/vie-privee", "/en/team/privacy"})
    Page show(Actor.Agent agent, Words w) {
        Officer.only(agent);
        List<Link> links =
                List.of(
                        link("journal", Paths.journal(w), "search", w),
                        link("guarded", Paths.guarded(w), "person", w),
                        link("incidents", Paths.incidents(w), "clock", w),
                        link("communications", Paths.communications(w), "document", w),
                        link("assessments", Paths.assessments(w), "document", w),
                        link("policy", Paths.policy(w), "document", w));
        return Page.of("privacy/room", new RoomPage(links))
                .title(w.say("privacy.room.title"))
                .nav("privacy")
                .inTeam();
    }

    private static Link link(String what, String href, String icon, Words w) {
        return Link.to(w.say("privacy." + what + ".title"), href).withIcon(icon);
    }
}
