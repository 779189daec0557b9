package org.parvis.privacy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of communications and of other uses, with the form that adds a line. */
@Controller
class CommunicationPages {
    private static final int PAGE = 200;

    private final Communications communications;
    private final FormerBodies bodies;
    private final InstantSource clock;
    private final ZoneId zone;

    CommunicationPages(
            Communications communications,
            FormerBodies bodies,
            InstantSource clock,
            ZoneId legalZone) {
        this.communications = communications;
        this.bodies = bodies;
        this.clock = clock;
        this.zone = legalZone;
    }

    /**
     * The page.
     *
     * @param former the body whose register it was, to which nothing is added; none for one's own
     */
    record CommunicationPage(
            @Nullable DataTable table,
            List<Choice> kinds,
            Typed typed,
            String action,
            String back,
            @Nullable String former) {}

    @GetMapping({"/fr/equipe/vie-privee/communications", "/en/team/privacy/communications"})
    Page show(Actor.Agent agent, Words w, @RequestParam(defaultValue = "") String of) {
        return page(bodies.registry(agent, of), new Typed(new LinkedMultiValueMap<>(), w), w);
    }

    @PostMapping({"/fr/equipe/vie-privee/communications", "/en/team/privacy/communications"})
    Page add(Actor.Agent agent, Words w, @RequestParam MultiValueMap<String, String> form) {
        Officer.only(agent);
        Typed typed = new Typed(form, w);
        Communications.Line line =
                new Communications.Line(
                        typed.get("kind"),
                        typed.text("recipient"),
                        typed.text("information"),
                        typed.text("purpose"),
                        typed.text("basis"),
                        typed.day("on", LocalDate.ofInstant(clock.instant(), zone)));
        if (!Communications.KINDS.contains(line.kind())) {
            typed.refuse("kind", "privacy.form.missing");
        }
        if (!typed.errors().isEmpty()) {
            return page(new Registry(agent, null), typed, w).status(422);
        }
        communications.add(agent, line);
        return Page.redirect(Paths.communications(w));
    }

    private Page page(Registry registry, Typed typed, Words w) {
        List<Communications.Line> lines = communications.page(registry.agent(), PAGE);
        CommunicationPage page =
                new CommunicationPage(
                        lines.isEmpty() ? null : table(lines, w),
                        Communications.KINDS.stream()
                                .map(k -> Choice.of(k, w.say("privacy.communication.kind." + k)))
                                .toList(),
                        typed,
                        Paths.communications(w),
                        Paths.room(w),
                        registry.name(w));
        return Page.of("privacy/communications", page)
                .title(w.say("privacy.communications.title"))
                .nav("privacy")
                .inTeam();
    }

    private static DataTable table(List<Communications.Line> lines, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("privacy.communications.title"),
                        Column.text(w.say("privacy.communication.on")),
                        Column.text(w.say("privacy.communication.kind")),
                        Column.text(w.say("privacy.communication.recipient")),
                        Column.text(w.say("privacy.communication.information")),
                        Column.text(w.say("privacy.communication.purpose")),
                        Column.text(w.say("privacy.communication.basis")));
        for (Communications.Line line : lines) {
            table =
                    table.row(
                            w.date(line.madeOn()),
                            w.say("privacy.communication.kind." + line.kind()),
                            line.recipient(),
                            line.information(),
                            line.purpose(),
                            line.basis());
        }
        return table;
    }
}
