package org.parvis.organizations.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult;
import org.parvis.identity.Fields;
import org.parvis.identity.InvitedAccounts;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.identity.WayKind;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation is accepted: opening the link changes nothing, the button does. */
@Controller
class InvitationPages {
    private final Invitations invitations;
    private final Joining joining;
    private final InvitedAccounts accounts;
    private final Organizations organizations;
    private final Sessions sessions;

    InvitationPages(
            Invitations invitations,
            Joining joining,
            InvitedAccounts accounts,
            Organizations organizations,
            Sessions sessions) {
        this.invitations = invitations;
        this.joining = joining;
        this.accounts = accounts;
        this.organizations = organizations;
        this.sessions = sessions;
    }

    /** What is missing before it can be accepted. */
    enum Step {
        /** The address has no account: it is opened here. */
        OPEN,
        /** It has one: its owner signs in. */
        SIGN_IN,
        /** Its owner is signed in. */
        ACCEPT,
        /** Somebody else is signed in. */
        OTHER
    }

    /** An invitation as the invited person sees it. */
    record InvitationPage(
            String body,
            Invitation invitation,
            Step step,
            String action,
            String name,
            Fields fields) {}

    /** The link had its time, was used, or never was: one answer for all. */
    record GonePage() {}

    static String path(String lang, String secret) {
        return "/" + lang + "/invitation/" + secret;
    }

    @GetMapping({"/fr/invitation/{secret}", "/en/invitation/{secret}"})
    Page show(@PathVariable String secret, HttpServletRequest request, Words w) {
        return invitations
                .open(secret)
                .map(found -> page(found, secret, "", Fields.NONE, request, w))
                .orElseGet(() -> gone(w));
    }

    @PostMapping({"/fr/invitation/{secret}", "/en/invitation/{secret}"})
    Page accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Invitation> found = invitations.open(secret);
        if (found.isEmpty()) {
            return gone(w);
        }
        Invitation invitation = found.get();
        return switch (step(invitation, request)) {
            case OPEN ->
                    switch (accounts.open(invitation.email(), name, password, w.lang())) {
                        case AccountResult.Done(UUID account) -> {
                            sessions.start(account, WayKind.PASSWORD, request, response);
                            yield join(invitation, account, request, w);
                        }
                        case AccountResult.ToCorrect(var problems) ->
                                page(invitation, secret, name, Fields.of(w, problems), request, w);
                    };
            case ACCEPT ->
                    join(invitation, sessions.current(request).orElseThrow().account(), request, w);
            case SIGN_IN, OTHER -> page(invitation, secret, "", Fields.NONE, request, w);
        };
    }

    private Page join(Invitation invitation, UUID account, HttpServletRequest request, Words w) {
        return joining.join(invitation, account)
                .map(
                        member -> {
                            sessions.choose(member.id(), request);
                            return Page.redirect(
                                    w.lang().equals("fr")
                                            ? "/fr/equipe/membres"
                                            : "/en/team/members");
                        })
                .orElseGet(() -> gone(w));
    }

    private Step step(Invitation invitation, HttpServletRequest request) {
        Optional<UUID> signedIn = sessions.current(request).map(SignedIn::account);
        Optional<UUID> known = accounts.at(invitation.email());
        if (signedIn.isPresent()) {
            return signedIn.equals(known) ? Step.ACCEPT : Step.OTHER;
        }
        return known.isPresent() ? Step.SIGN_IN : Step.OPEN;
    }

    private Page page(
            Invitation invitation,
            String secret,
            String name,
            Fields fields,
            HttpServletRequest request,
            Words w) {
        String body =
                organizations.byHome(invitation.home()).map(o -> o.name().in(w.lang())).orElse("");
        return Page.of(
                        "organizations/invitations/invitation",
                        new InvitationPage(
                                body,
                                invitation,
                                step(invitation, request),
                                path(w.lang(), secret),
                                name,
                                fields))
                .title(w.say("organizations.invitation.title", body))
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private static Page gone(Words w) {
        return Page.of("organizations/invitations/invitationGone", new GonePage())
                .title(w.say("organizations.invitation.gone"))
                .nav("account")
                .status(404);
    }
}
