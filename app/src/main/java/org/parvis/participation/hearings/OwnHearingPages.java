package org.parvis.participation.hearings;

import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.addressed.LetterPages;
import org.parvis.participation.hearings.RequestTable.Own;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever reads the letters says yes, sees when they speak, and takes their request back. */
@Controller
class OwnHearingPages {
    private final HeldConsultations consultations;
    private final HearingRequests requests;

    OwnHearingPages(HeldConsultations consultations, HearingRequests requests) {
        this.consultations = consultations;
        this.requests = requests;
    }

    private record Found(Own own, Consultation of) {}

    private Optional<Found> find(String token) {
        return requests.of(token)
                .flatMap(
                        own ->
                                consultations
                                        .find(own.of().consultation(), Tool.HEARINGS)
                                        .map(of -> new Found(own, of)));
    }

    @GetMapping({"/fr/ma-demande-d-audience/{token}", "/en/my-hearing-request/{token}"})
    Page own(@PathVariable String token, Words w) {
        return find(token)
                .map(
                        it ->
                                new OwnHearingView(
                                        w,
                                        it.own(),
                                        it.of(),
                                        consultations.today(),
                                        HearingPaths.own(token, w.lang())))
                .map(
                        view ->
                                Page.of("participation/hearings/own", view)
                                        .title(w.say("participation.hearing.own"))
                                        .nav(ParticipationPaths.MENU))
                .orElseGet(() -> gone(w));
    }

    private static Page gone(Words w) {
        return LetterPages.gone(
                Link.to(w.say("participation.list.title"), ParticipationPaths.list(w.lang())), w);
    }

    @PostMapping({"/fr/ma-demande-d-audience/{token}", "/en/my-hearing-request/{token}"})
    Page change(@PathVariable String token, @RequestParam(defaultValue = "") String then, Words w) {
        Found it = find(token).orElse(null);
        if (it != null && then.equals("withdraw")) {
            requests.withdraw(token);
            return Page.redirect(
                    HearingPaths.hearing(it.of().code(), w.lang()) + "?done=withdrawn");
        }
        if (it != null && then.equals("confirm")) {
            requests.confirm(token, it.of());
        }
        return Page.redirect(HearingPaths.own(token, w.lang()));
    }
}
