package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.SentForms;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftCodes;
import org.parvis.forms.drafts.DraftCookie;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.ResumeCode;
import org.parvis.forms.services.ServicePages;
import org.parvis.kernel.Actor;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Page;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Coming back to a draft by its code. A wrong code, an old one and one that never was get the same
 * answer, and only so many are tried from one place.
 */
@Controller
class ResumePages {
    static final Throttle.Limit ATTEMPTS =
            new Throttle.Limit("forms.resume", 20, Duration.ofMinutes(20));
    private static final int LONGEST = 60;

    private final Drafts drafts;
    private final DraftCodes codes;
    private final HeldText held;
    private final SentForms sent;
    private final Throttle throttle;

    ResumePages(Drafts drafts, DraftCodes codes, HeldText held, SentForms sent, Throttle throttle) {
        this.drafts = drafts;
        this.codes = codes;
        this.held = held;
        this.sent = sent;
        this.throttle = throttle;
    }

    @GetMapping({"/fr/reprendre", "/en/resume"})
    Page ask(Words w) {
        return draw(w, "", null, null, 200);
    }

    /**
     * The link to a draft that a program prepared. The person presses a button to open it: what
     * follows links in messages uses nothing up.
     */
    @GetMapping({"/fr/reprendre/{code}", "/en/resume/{code}"})
    Page prepared(@PathVariable String code, Words w) {
        String typed = ResumeCode.digest(code).isPresent() ? code : "";
        return draw(w, typed, null, null, !typed.isEmpty(), 200);
    }

    @PostMapping({"/fr/reprendre", "/en/resume"})
    Page resume(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Optional<HeldText.Held> text = HeldText.in(request);
        if (code.isBlank() && text.isPresent()) {
            UUID draft = text.get().draft();
            Optional<Draft> open = drafts.open(request, draft, person);
            if (open.isPresent()) {
                return goOn(open.get(), text, w);
            }
        }
        String network = Throttle.network(request.getRemoteAddr());
        return switch (throttle.take(new Throttle.Bucket(ATTEMPTS, network))) {
            case Throttle.Answer.Wait wait -> {
                response.setHeader("Retry-After", String.valueOf(wait.duration().toSeconds() + 1));
                String say = w.say("forms.resume.throttled", wait.minutes());
                yield draw(w, cut(code), say, text.orElse(null), 429);
            }
            case Throttle.Answer.Go(var taken) -> {
                Optional<DraftCodes.Resumed> resumed = codes.resume(code);
                if (resumed.isEmpty()) {
                    String say = w.say("forms.resume.unknown");
                    yield draw(w, cut(code), say, text.orElse(null), 422);
                }
                throttle.giveBack(taken);
                yield resumed(resumed.get(), text, code, request, response, person, w);
            }
        };
    }

    /** The code is right: into the draft, unless it takes an account too. */
    private Page resumed(
            DraftCodes.Resumed resumed,
            Optional<HeldText.Held> text,
            String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Draft draft = resumed.draft();
        if (draft.account() == null || draft.whom() != null) {
            DraftCookie.give(request, response, draft.id(), resumed.token());
        }
        if (!isOfAnother(draft, person)
                || drafts.opensByCode(draft, person)
                || drafts.open(request, draft.id(), person).isPresent()) {
            return goOn(draft, text, w);
        }
        return text.isPresent()
                ? draw(w, cut(code), theirs(draft, person, w), text.get(), 401)
                : forThem(draft, person, w);
    }

    /** The one for whom a draft was made holds its code from now on: to them it opens. */
    private static boolean isOfAnother(Draft draft, Actor.@Nullable Person person) {
        OnBehalfOf whom = draft.whom();
        UUID opens = whom == null ? draft.account() : whom.principal();
        return opens != null && !opens.equals(Drafts.account(person));
    }

    private static String theirs(Draft draft, Actor.@Nullable Person person, Words w) {
        if (Drafts.account(person) != null) {
            return w.say("forms.resume.other");
        }
        return w.say(draft.whom() == null ? "forms.resume.owned.text" : "forms.resume.theirs.text");
    }

    /** A draft of an account opens to it alone: who signs in to the right one goes on in it. */
    private static Page forThem(Draft draft, Actor.@Nullable Person person, Words w) {
        boolean stranger = Drafts.account(person) != null;
        String title = w.say(draft.whom() == null ? "forms.resume.owned" : "forms.resume.theirs");
        ForThemPage page =
                new ForThemPage(
                        title,
                        theirs(draft, person, w),
                        Paths.signIn(w.lang()) + "?next=" + Paths.draft(draft.id(), w.lang()));
        return Page.of("forms/returning/forThem", page)
                .title(title)
                .nav("services")
                .alternate(Paths.resume(Paths.other(w.lang())))
                .status(stranger ? 403 : 401);
    }

    /** Into the draft, with the text that waited for it. */
    private Page goOn(Draft draft, Optional<HeldText.Held> text, Words w) {
        return Page.redirect(
                text.filter(h -> h.draft().equals(draft.id()))
                        .map(h -> held.keep(draft, h, w.lang()))
                        .orElse(Paths.draft(draft.id(), w.lang())));
    }

    /**
     * Where one goes whose draft does not open: to the receipt if it was sent, else here, whether
     * it is of an account, of nobody or was never there: the answer tells none from another.
     */
    Page closed(HttpServletRequest request, UUID draft, Actor.@Nullable Person person, Words w) {
        if (sent.find(request, draft, person).isPresent()) {
            return Page.redirect(Paths.send(draft, w.lang()));
        }
        return Page.redirect(Paths.resume(w.lang()));
    }

    /**
     * What was typed for a draft that does not open: shown, and kept until it does. One that they
     * sent never will: its text is shown, with the way to the receipt. One that is gone is answered
     * as one that is somebody else's, so that nobody learns which drafts there are; its text stays
     * on the page.
     */
    Page hold(
            HttpServletRequest request,
            UUID draft,
            String page,
            Actor.@Nullable Person person,
            Words w) {
        HeldText.Held text = HeldText.of(request, draft, page);
        if (sent.find(request, draft, person).isEmpty()) {
            return draw(w, "", null, text, 401);
        }
        return Page.of(
                        "forms/returning/alreadySent",
                        new AlreadySentPage(Paths.send(draft, w.lang()), text.readable()))
                .title(w.say("forms.sent.title"))
                .nav("services")
                .status(409);
    }

    private Page draw(
            Words w,
            String typed,
            @Nullable String error,
            HeldText.@Nullable Held text,
            int status) {
        return draw(w, typed, error, text, false, status);
    }

    private Page draw(
            Words w,
            String typed,
            @Nullable String error,
            HeldText.@Nullable Held text,
            boolean prepared,
            int status) {
        List<FieldError> errors =
                error == null ? List.of() : List.of(new FieldError("code", error));
        ResumePage page =
                new ResumePage(
                        Paths.resume(w.lang()),
                        typed,
                        error,
                        prepared,
                        errors,
                        text == null
                                ? null
                                : new ResumePage.Held(
                                        text.fields(),
                                        text.readable(),
                                        Paths.signIn(w.lang()),
                                        Paths.services(w.lang())),
                        Paths.device(w.lang()),
                        Paths.signIn(w.lang()) + "?next=" + Paths.mine(w.lang()));
        return Page.of("forms/returning/resume", page)
                .title(ServicePages.title(w.say("forms.resume.title"), error != null, w))
                .nav("services")
                .alternate(Paths.resume(Paths.other(w.lang())))
                .status(status);
    }

    private static String cut(String code) {
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }
}
