package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.effects.Parting;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.packs.HelpLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One press, without a reason, and what follows; then where help answers. */
@Controller
class SafetyPages {
    private final Disputes disputes;
    private final Parting parting;
    private final HelpLines help;

    SafetyPages(Disputes disputes, Parting parting, HelpLines help) {
        this.disputes = disputes;
        this.parting = parting;
        this.help = help;
    }

    @GetMapping({"/fr/differends/{reference}/pause", "/en/disputes/{reference}/pause"})
    Page show(PartyEntry entry, Words w) {
        return page(disputes.place(entry), List.of(), w, 200);
    }

    /** Whoever presses is always led to where help answers, whatever their press could change. */
    @PostMapping({"/fr/differends/{reference}/pause", "/en/disputes/{reference}/pause"})
    Page press(PartyEntry entry, @RequestParam(defaultValue = "") String then, Words w) {
        Disputes.Place place = disputes.place(entry);
        boolean stops = then.equals("stop");
        Outcome<Integer> done = stops ? parting.stop(place) : parting.leave(place);
        return stops && done instanceof Outcome.Refused<Integer>(Refusal why)
                ? page(place, List.of(new FieldError(null, w.say(why.key()))), w, 409)
                : Page.redirect(DisputePaths.pause(place.reference(), w));
    }

    private Page page(Disputes.Place place, List<FieldError> errors, Words w, int status) {
        Dispute dispute = place.dispute();
        boolean side = place.side() != Side.MEDIATOR;
        boolean apart = Safety.apart(dispute);
        boolean over = dispute.stage().over();
        boolean open = !over || dispute.stage() == Dispute.Stage.AGREED;
        boolean said = side ? Safety.left(dispute, place.side()).isPresent() : apart;
        SafetyPage page =
                new SafetyPage(
                        place.reference(),
                        DisputePaths.pause(place.reference(), w),
                        DisputePaths.table(place.reference(), w),
                        side,
                        w.say("disputes.pause." + state(place)),
                        says(place, w),
                        open && !said,
                        side && apart && !over,
                        help.all(),
                        errors);
        return Page.of("disputes/table/pause", page)
                .title(page.headline())
                .nav("files")
                .discreet(true)
                .status(status);
    }

    private static String state(Disputes.Place place) {
        Dispute.Stage stage = place.dispute().stage();
        if (stage.over() && stage != Dispute.Stage.AGREED) {
            return "over";
        }
        return Safety.apart(place.dispute()) ? "apart" : "ask";
    }

    private static List<String> says(Disputes.Place place, Words w) {
        String state = state(place);
        String end = place.side() == Side.MEDIATOR ? ".says.mediator" : ".says";
        List<String> says = new ArrayList<>();
        says.add(w.say("disputes.pause." + state + end, new Names(place, w).across()));
        if (Safety.left(place.dispute(), place.side()).isPresent()) {
            says.add(w.say("disputes.pause.readers"));
            if (!state.equals("over")) {
                says.add(w.say("disputes.pause.clock"));
            }
        }
        return says;
    }
}
