package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.Fields;
import org.parvis.identity.PersonName;
import org.parvis.identity.Sessions;
import org.parvis.identity.codes.CodeForms;
import org.parvis.identity.codes.Codes;
import org.parvis.identity.codes.Purpose;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first time that somebody comes from a provider: do they have an account here, which they then
 * open first, or do they want one? A new one is opened once name and address were confirmed, the
 * address by a code, whatever the provider says of it.
 */
@Controller
class ArrivalPages {
    private final Arrivals arrivals;
    private final Providers providers;
    private final Codes codes;
    private final Sessions sessions;

    ArrivalPages(Arrivals arrivals, Providers providers, Codes codes, Sessions sessions) {
        this.arrivals = arrivals;
        this.providers = providers;
        this.codes = codes;
        this.sessions = sessions;
    }

    static String path(String lang) {
        return CodeForms.path(Purpose.ARRIVAL, lang);
    }

    /** The question, with what the provider said. */
    record ArrivalPage(
            String provider,
            String name,
            String email,
            String have,
            @Nullable String next,
            Fields fields) {}

    @GetMapping({"/fr/connexion/arrivee", "/en/sign-in/arrival"})
    Page ask(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        if (sessions.current(request).isPresent()) {
            return Page.redirect(ProviderLinkPages.path(w.lang()) + ReturnAddress.suffix(next));
        }
        return arrived(
                request,
                next,
                w,
                arrival -> page(arrival, arrival.name(), arrival.email(), next, Fields.NONE, w));
    }

    @PostMapping({"/fr/connexion/arrivee", "/en/sign-in/arrival"})
    Page send(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return arrived(
                request,
                next,
                w,
                arrival -> {
                    List<Problem> problems = new ArrayList<>();
                    Outcome<String> clean = PersonName.of(name);
                    Outcome<EmailAddress> address = EmailAddress.of(email);
                    note(problems, "name", clean);
                    note(problems, "email", address);
                    Outcome<UUID> sent =
                            problems.isEmpty()
                                    ? codes.send(
                                            Purpose.ARRIVAL,
                                            address.orThrow(),
                                            w.lang(),
                                            Codes.Asker.of(request, arrival.browser()))
                                    : Outcome.refused("identity.code.gone");
                    return switch (sent) {
                        case Outcome.Ok<UUID>(UUID id) -> {
                            arrivals.keep(arrival.named(clean.orThrow()), request, response);
                            yield CodeForms.sent(Purpose.ARRIVAL, id, next, w);
                        }
                        case Outcome.Refused<UUID>(Refusal refusal) -> {
                            if (problems.isEmpty()) {
                                problems.add(new Problem("email", refusal));
                            }
                            yield page(arrival, name, email, next, Fields.of(w, problems), w);
                        }
                    };
                });
    }

    /** The page for who came from a provider a while ago; the way in for others. */
    Page arrived(
            HttpServletRequest request,
            @Nullable String next,
            Words w,
            Function<Arrival, Page> page) {
        return arrivals.of(request)
                .map(page)
                .orElseGet(
                        () ->
                                Page.redirect(
                                        AccountPaths.signIn(w.lang())
                                                + ReturnAddress.suffix(next)));
    }

    /** The code had its time: ask for another. */
    Page gone(Arrival arrival, @Nullable String next, Words w) {
        Problem gone = new Problem("email", Refusal.of("identity.code.gone"));
        return page(arrival, arrival.name(), arrival.email(), next, Fields.of(w, gone), w);
    }

    private Page page(
            Arrival arrival,
            String name,
            String email,
            @Nullable String next,
            Fields fields,
            Words w) {
        String link = ProviderLinkPages.path(w.lang()) + ReturnAddress.suffix(next);
        ArrivalPage model =
                new ArrivalPage(
                        providers.name(arrival.provider(), w),
                        name,
                        email,
                        AccountPaths.signIn(w.lang()) + ReturnAddress.suffix(link),
                        ReturnAddress.safe(next),
                        fields);
        return AccountForm.page(
                "identity/providers/arrival", model, w.say("identity.arrival.title"), fields);
    }

    private static void note(List<Problem> problems, String field, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            problems.add(new Problem(field, refusal));
        }
    }
}
