package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.OpenContribution.Open;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever has a receipt as whom they speak, whatever they took part by. */
@Controller
class SpeakerPages {
    private final TakingPart taking;
    private final Contributions contributions;

    SpeakerPages(TakingPart taking, Contributions contributions) {
        this.taking = taking;
        this.contributions = contributions;
    }

    @GetMapping({"/fr/ma-contribution/au-nom-de", "/en/my-contribution/on-behalf-of"})
    Page ask(HttpServletRequest request, Words w) {
        return open(request)
                .map(one -> page(SpeakerForm.of(one.said().speaker(), w)))
                .orElseGet(() -> Page.redirect(ParticipationPaths.receipt(w.lang())));
    }

    @PostMapping({"/fr/ma-contribution/au-nom-de", "/en/my-contribution/on-behalf-of"})
    Page say(
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String registration,
            HttpServletRequest request,
            Words w) {
        Open open = open(request).orElse(null);
        if (open == null) {
            return Page.redirect(ParticipationPaths.receipt(w.lang()));
        }
        SpeakerForm form = SpeakerForm.read(as, name, registration, w).checked();
        if (!form.errors().isEmpty()) {
            return page(form).status(422);
        }
        contributions.speak(open.number(), form.speaker());
        return Page.redirect(ParticipationPaths.receipt(w.lang()) + "?done=spoken");
    }

    /** The receipt that is open here, while something can be said with it. */
    private Optional<Open> open(HttpServletRequest request) {
        return VoiceCookie.receipt(request)
                .flatMap(
                        number ->
                                contributions
                                        .find(number)
                                        .filter(one -> !one.withdrawn())
                                        .filter(
                                                one ->
                                                        taking.of(one)
                                                                .filter(taking::opens)
                                                                .isPresent())
                                        .map(one -> new Open(number, one)));
    }

    private static Page page(SpeakerForm form) {
        return Page.of("participation/voices/speaker", form)
                .title(form.w().say("participation.speaker.title"))
                .nav(ParticipationPaths.MENU);
    }
}
