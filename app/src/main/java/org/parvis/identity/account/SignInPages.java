package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.Fields;
import org.parvis.identity.Sessions;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.Entrance;
import org.parvis.identity.entrance.SignInCounts;
import org.parvis.identity.passwords.SignIn;
import org.parvis.identity.providers.Providers;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.web.Device;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;
    private final ContentPack pack;
    private final Device here;
    private final Providers providers;
    private final SignInCounts counts;

    SignInPages(
            SignIn signIn,
            Sessions sessions,
            Entrance entrance,
            ContentPack pack,
            Device here,
            Providers providers,
            SignInCounts counts) {
        this.counts = counts;
        this.providers = providers;
        this.here = here;
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
        this.pack = pack;
    }

    /** What the page shows; {@code next} is where to go on, when that is somewhere of ours. */
    record SignInPage(
            String email,
            @Nullable String next,
            List<Link> providers,
            Fields fields,
            boolean demonstration) {}

    @GetMapping({"/fr/connexion", "/en/sign-in"})
    Page show(@RequestParam(required = false) @Nullable String next, Words w) {
        return page(w, "", next, Fields.NONE);
    }

    @PostMapping({"/fr/connexion", "/en/sign-in"})
    Page enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (EmailAddress.of(email)) {
            case Outcome.Refused<EmailAddress>(Refusal refusal) ->
                    page(w, email, next, Fields.of(w, new Problem("email", refusal)));
            case Outcome.Ok<EmailAddress>(EmailAddress address) -> {
                if (password.isEmpty()) {
                    Problem missing =
                            new Problem("password", Refusal.of("identity.password.missing"));
                    yield page(w, email, next, Fields.of(w, missing));
                }
                String device = Devices.name(request).orElse(null);
                yield switch (signIn.attempt(address, password, request.getRemoteAddr(), device)) {
                    case Outcome.Ok<UUID>(UUID account) ->
                            entrance.enter(account, WayKind.PASSWORD, next, w, request, response);
                    case Outcome.Refused<UUID>(Refusal refusal) -> {
                        counts.tried(false);
                        yield page(w, email, next, Fields.of(w, new Problem("password", refusal)));
                    }
                };
            }
        };
    }

    @GetMapping({"/fr/deconnexion", "/en/sign-out"})
    Page askToLeave(Words w, HttpServletRequest request) {
        return Page.of(
                        "identity/account/signOut",
                        new SignOutPage(here.open(request, w), pack.demonstration()))
                .title(w.say("identity.signOut.title"))
                .nav("account");
    }

    /**
     * The question before signing out.
     *
     * @param open what stands open in this browser by a code, and closes too
     */
    record SignOutPage(List<Link> open, boolean demonstration) {}

    @PostMapping({"/fr/deconnexion", "/en/sign-out"})
    Page leave(
            @RequestParam(defaultValue = "false") boolean everywhere,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (everywhere) {
            sessions.current(request).ifPresent(in -> sessions.endEverywhere(in.account()));
        }
        sessions.end(request, response);
        here.leave(request, response);
        return Page.redirect("/" + w.lang());
    }

    private Page page(Words w, String email, @Nullable String next, Fields fields) {
        return Page.of(
                        "identity/account/signIn",
                        new SignInPage(
                                email,
                                ReturnAddress.safe(next),
                                providers.links("identity.provider.enter", next, w),
                                fields,
                                pack.demonstration()))
                .title(w.say("identity.signIn.title"))
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }
}
