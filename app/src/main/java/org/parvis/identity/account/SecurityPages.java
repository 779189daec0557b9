package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.Opened;
import org.parvis.identity.Owner;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.FailedProofs;
import org.parvis.identity.entrance.Way;
import org.parvis.identity.entrance.WayNotices;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.sessions.DeviceWords;
import org.parvis.identity.sessions.OpenSession;
import org.parvis.identity.sessions.OpenSessions;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.Onward;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How one's account is entered, and where it is open. */
@Controller
class SecurityPages {
    /** What may be said on coming back to the page. */
    private static final List<String> SAID = List.of("added", "removed", "ended");

    private final Owner owner;
    private final Ways ways;
    private final OpenSessions sessions;
    private final WayWords words;
    private final WayNotices notices;
    private final FailedProofs failed;

    SecurityPages(
            Owner owner,
            Ways ways,
            OpenSessions sessions,
            WayWords words,
            WayNotices notices,
            FailedProofs failed) {
        this.failed = failed;
        this.owner = owner;
        this.ways = ways;
        this.sessions = sessions;
        this.words = words;
        this.notices = notices;
    }

    /** A session in words. */
    record Place(String device, String how, String when, String handle, boolean current) {}

    /**
     * Ways and sessions of an account; what is missing can be added.
     *
     * @param refused second proofs that were refused lately, in words
     */
    record SecurityPage(
            boolean demonstration,
            List<SummaryRow> ways,
            List<Link> more,
            List<Place> places,
            @Nullable String refused,
            String said) {}

    /** The question before a way is taken off. */
    record RemovePage(String way, String action, Fields fields) {}

    @GetMapping({"/fr/compte/securite", "/en/account/security"})
    Page show(@Told String said, Words w, HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account -> {
                    List<Way> all = ways.of(account.id());
                    SecurityPage model =
                            new SecurityPage(
                                    account.demonstration(),
                                    words.rows(all, w),
                                    words.more(all, w),
                                    places(account, w, request),
                                    refused(account, w),
                                    SAID.contains(said) ? said : "");
                    return Page.of("identity/account/security", model)
                            .title(w.say("identity.security.title"))
                            .nav("account");
                });
    }

    @PostMapping({"/fr/compte/securite/sessions", "/en/account/security/sessions"})
    Page end(
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "false") boolean others,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account -> {
                    if (others) {
                        sessions.endOthers(account.id(), request);
                    } else {
                        sessions.end(account.id(), handle);
                    }
                    return Onward.said(w, "ended");
                });
    }

    @GetMapping({"/fr/compte/securite/supprimer/{id}", "/en/account/security/remove/{id}"})
    Page ask(@PathVariable UUID id, Words w, HttpServletRequest request) {
        return owner.recently(request, w, account -> asking(account, id, Fields.NONE, w));
    }

    @PostMapping({"/fr/compte/securite/supprimer/{id}", "/en/account/security/remove/{id}"})
    Page remove(@PathVariable UUID id, Words w, HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account ->
                        switch (ways.remove(account.id(), id, words::opens)) {
                            case Outcome.Ok<WayKind>(WayKind kind) -> {
                                notices.removed(account, kind);
                                yield Onward.said(w, "removed");
                            }
                            case Outcome.Refused<WayKind>(Refusal refusal) ->
                                    asking(
                                            account,
                                            id,
                                            Fields.of(w, new Problem("remove", refusal)),
                                            w);
                        });
    }

    private Page asking(Account account, UUID id, Fields fields, Words w) {
        Optional<Way> way =
                ways.of(account.id()).stream().filter(one -> one.id().equals(id)).findFirst();
        if (way.isEmpty()) {
            return Onward.said(w, "removed");
        }
        RemovePage model = new RemovePage(words.name(way.get(), w), words.removal(id, w), fields);
        return AccountForm.page(
                "identity/account/removeWay", model, w.say("identity.remove.title"), fields);
    }

    /** How often a second proof was refused lately, and when the last one was. */
    private @Nullable String refused(Account account, Words w) {
        List<FailedProofs.Failed> lately = failed.of(account.id());
        return lately.isEmpty()
                ? null
                : w.say(
                        "identity.security.refused.text",
                        lately.size(),
                        w.dateTime(lately.getFirst().at()),
                        DeviceWords.say(lately.getFirst().device(), w));
    }

    /** Everybody may take a part of the demonstration: nobody sees where the others sit. */
    private List<Place> places(Account account, Words w, HttpServletRequest request) {
        return account.demonstration()
                ? List.of()
                : sessions.of(account.id(), request).stream().map(s -> place(s, w)).toList();
    }

    private static Place place(OpenSession session, Words w) {
        Opened opened = session.opened();
        return new Place(
                DeviceWords.say(opened.device(), w),
                w.say(
                        "identity.session.how",
                        w.say("identity.way." + opened.by().code()),
                        w.say("identity.level." + opened.level())),
                w.say(
                        "identity.session.when",
                        w.dateTime(session.since()),
                        w.dateTime(session.lastUsed())),
                session.handle(),
                session.current());
    }
}
