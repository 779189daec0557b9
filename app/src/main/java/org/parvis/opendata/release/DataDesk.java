package org.parvis.opendata.release;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.DeskNotes;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The data of a body, for those who prepare and sign them; where a new file is dropped. */
@Controller
@AnyMember
class DataDesk implements TeamRooms {
    static final String NAV = "opendata";
    static final String ADDRESS = "[a-z0-9][a-z0-9-]{1,59}";

    private final DataDrafts drafts;
    private final Keepers keepers;
    private final DataWords words;
    private final ComingFile files;
    private final List<DeskNotes> beside;

    DataDesk(
            DataDrafts drafts,
            Keepers keepers,
            DataWords words,
            ComingFile files,
            List<DeskNotes> beside) {
        this.drafts = drafts;
        this.keepers = keepers;
        this.words = words;
        this.files = files;
        this.beside = beside;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return keepers.enters(agent)
                ? List.of(new NavItem(NAV, w.say("opendata.room"), DataPaths.team(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/donnees", "/en/team/data"})
    Page list(Actor.Agent agent, Words w) {
        keepers.admit(agent);
        return page(agent, "", List.of(), w);
    }

    /** The file is read here, so that one that is too large is told and not turned away. */
    @PostMapping({"/fr/equipe/donnees", "/en/team/data"})
    Page drop(HttpServletRequest request, Actor.Agent agent, Words w) throws IOException {
        keepers.admitWriter(agent);
        String typed = ComingFile.typed(request, "name");
        Outcome<String> begun = files.read(request).then(came -> begin(agent, typed, came));
        return switch (begun) {
            case Outcome.Ok<String>(String name) ->
                    Page.redirect(DataPaths.roomColumns(name, w.lang()) + "?done=read");
            case Outcome.Refused<String>(Refusal why) ->
                    page(agent, typed, List.of(error(why, w)), w).status(422);
        };
    }

    private Outcome<String> begin(Actor.Agent agent, String typed, Came came) {
        String name = typed.isEmpty() ? ComingFile.address(came.file()) : typed;
        return name.matches(ADDRESS)
                ? drafts.begin(agent, name, came)
                : Outcome.refused("opendata.refused.address");
    }

    private static FieldError error(Refusal why, Words w) {
        boolean named = why.key().endsWith(".address") || why.key().endsWith(".taken");
        return new FieldError(named ? "name" : "file", w.say(why.key(), why.arguments()));
    }

    private Page page(Actor.Agent agent, String name, List<FieldError> errors, Words w) {
        List<DeskView.Card> cards =
                drafts.all(agent).stream()
                        .filter(DataLife::is)
                        .map(life -> card(life, agent, w))
                        .sorted(Comparator.comparing(card -> !card.mine()))
                        .toList();
        String action = keepers.prepares(agent) ? DataPaths.team(w.lang()) : null;
        return Page.of(
                        "opendata/release/desk",
                        new DeskView(
                                cards,
                                beside.stream()
                                        .flatMap(one -> one.notes(agent, w).stream())
                                        .toList(),
                                action,
                                DataPaths.programs(w.lang()),
                                name,
                                errors))
                .title(w.say("opendata.room"))
                .nav(NAV)
                .inTeam();
    }

    private DeskView.Card card(DataLife life, Actor.Agent agent, Words w) {
        DataWords.Turn turn = words.turn(life, agent, w);
        return new DeskView.Card(
                life.title(w.lang()),
                DataPaths.room(life.name(), w.lang()),
                words.state(life, w),
                turn.text(),
                words.by(life, w),
                turn.mine(),
                words.facts(life, w));
    }
}
