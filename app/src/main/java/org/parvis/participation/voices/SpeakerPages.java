package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
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
                .flatMap(contributions::find)
                .map(one -> page(SpeakerForm.of(one.speaker(), w)))
                .orElseGet(() -> Page.redirect(ParticipationPaths.receipt(w.lang())));
    }

    @PostMapping({"/fr/ma-contribution/au-nom-de", "/en/my-contribution/on-behalf-of"})
    Page say(
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String registration,
            HttpServletRequest request,
            Words w) {
        ReceiptNumber number = open(request).orElse(null);
        if (number == null) {
            return Page.redirect(ParticipationPaths.receipt(w.lang()));
        }
        SpeakerForm form = SpeakerForm.read(as, name, registration, w).checked();
        if (!form.errors().isEmpty()) {
            return page(form).status(422);
        }
        contributions.speak(number, form.speaker());
        return Page.redirect(ParticipationPaths.receipt(w.lang()) + "?done=spoken");
    }

    /** The receipt that is open here, while something can be said with it. */
    private Optional<ReceiptNumber> open(HttpServletRequest request) {
        return VoiceCookie.receipt(request)
                .filter(
                        number ->
                                contributions
                                        .find(number)
                                        .filter(one -> !one.withdrawn())
                                        .flatMap(taking::of)
                                        .filter(taking::opens)
                                        .isPresent());
    }

    private static Page page(SpeakerForm form) {
        return Page.of("participation/voices/speaker", form)
                .title(form.w().say("participation.speaker.title"))
                .nav(ParticipationPaths.MENU);
    }
}
