package org.parvis.participation.missing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.OpenedReceipt;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Asks whoever took part who they are, once for each receipt, with what becomes of it first. */
@Controller
class ProfilePages {
    private final HeldConsultations consultations;
    private final Populations populations;
    private final Askings askings;
    private final OpenedReceipt receipts;
    private final Profiles profiles;

    ProfilePages(
            HeldConsultations consultations,
            Populations populations,
            Askings askings,
            OpenedReceipt receipts,
            Profiles profiles) {
        this.consultations = consultations;
        this.populations = populations;
        this.askings = askings;
        this.receipts = receipts;
        this.profiles = profiles;
    }

    @GetMapping({"/fr/consultations/{code}/profil", "/en/consultations/{code}/profile"})
    Page ask(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        String other = of.insteadOf(w.lang()).orElse(null);
        if (other != null) {
            return Page.redirect(ParticipationPaths.profile(code, other));
        }
        return page(view(of, w), stands(of, receipt(of, request)));
    }

    @PostMapping({"/fr/consultations/{code}/profil", "/en/consultations/{code}/profile"})
    Page tell(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        Optional<String> receipt = receipt(of, request);
        ProfileView view = view(of, w);
        Stand stand = stands(of, receipt);
        if (stand != Stand.ASKED || receipt.isEmpty()) {
            return page(view, stand).status(422);
        }
        List<Population> asked = view.asked();
        TypedProfile typed = TypedProfile.read(request.getParameterMap(), asked);
        List<FieldError> errors = typed.errors(asked, w);
        if (!errors.isEmpty()) {
            return page(view.with(typed, errors), stand).status(422);
        }
        profiles.tell(askings.of(of), receipt.get(), typed.answers(asked));
        return Page.redirect(ParticipationPaths.profile(code, w.lang()));
    }

    /** Whether somebody is asked, or why not. */
    private enum Stand {
        ASKED,
        TOLD,
        NO_RECEIPT,
        NOT_OPEN
    }

    private Stand stands(Consultation of, Optional<String> receipt) {
        if (!of.open(consultations.today())) {
            return Stand.NOT_OPEN;
        }
        return receipt.map(it -> profiles.told(askings.of(of), it) ? Stand.TOLD : Stand.ASKED)
                .orElse(Stand.NO_RECEIPT);
    }

    /** The number of the receipt of that consultation that is open here. */
    private Optional<String> receipt(Consultation of, HttpServletRequest request) {
        return receipts.in(request)
                .filter(voice -> voice.to().equals(askings.of(of)))
                .map(OpenedReceipt.Voice::number);
    }

    private ProfileView view(Consultation of, Words w) {
        return new ProfileView(
                w,
                of,
                askings.body(of.body(), w.lang()),
                populations.of(of),
                TypedProfile.NOTHING,
                List.of());
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code)
                .filter(one -> one.profile().asked())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Page page(ProfileView view, Stand stand) {
        String template =
                switch (stand) {
                    case ASKED -> "profile";
                    case TOLD -> "told";
                    case NO_RECEIPT -> "first";
                    case NOT_OPEN -> "shut";
                };
        String title =
                stand == Stand.TOLD
                        ? "participation.missing.told.title"
                        : "participation.missing.profile.title";
        return Page.of("participation/missing/" + template, view)
                .title(view.w().say(title))
                .nav(ParticipationPaths.MENU);
    }
}
