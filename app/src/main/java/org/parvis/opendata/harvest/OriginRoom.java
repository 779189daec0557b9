package org.parvis.opendata.harvest;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.opendata.DataPaths;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One catalogue elsewhere: what its last reading did, what it refused and why. */
@Controller
@AnyMember
class OriginRoom {
    private static final int SHOWN = 200;

    private final Origins origins;
    private final OriginViews views;

    OriginRoom(Origins origins, OriginViews views) {
        this.origins = origins;
        this.views = views;
    }

    @GetMapping({"/fr/equipe/portails/{id}", "/en/team/portals/{id}"})
    Page show(@PathVariable String id, Actor.Agent agent, Words w) {
        Origins.Life life = found(id, agent);
        List<Unfit> refused =
                life.harvests().isEmpty()
                        ? List.of()
                        : origins.refusals(agent, life.harvests().getFirst(), SHOWN);
        OriginView view = views.of(life, refused, w);
        return Page.of("opendata/harvest/origin", view)
                .title(view.head().host())
                .nav(OriginsRoom.NAV)
                .inTeam();
    }

    @PostMapping({"/fr/equipe/portails/{id}", "/en/team/portals/{id}"})
    Page act(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            Actor.Agent agent,
            Words w) {
        UUID origin = found(id, agent).kept().origin().id();
        switch (act) {
            case "read" -> origins.read(agent, origin);
            case "stop" -> origins.stop(agent, origin);
            case "resume" -> origins.resume(agent, origin);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Page.redirect(DataPaths.origins(w.lang()) + "/" + origin);
    }

    private Origins.Life found(String id, Actor.Agent agent) {
        return origins.find(agent, Ids.read(id).orElse(Ids.NIL))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
