package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.Owner;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.WayNotices;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.Onward;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Linking an identity at a provider to one's account: asked, never done because one came back with
 * it.
 */
@Controller
class ProviderLinkPages {
    private final Owner owner;
    private final Arrivals arrivals;
    private final ExternalIdentities identities;
    private final Providers providers;
    private final Scenes scenes;
    private final WayNotices notices;
    private final StaffArrivals staff;

    ProviderLinkPages(
            Owner owner,
            Arrivals arrivals,
            ExternalIdentities identities,
            Providers providers,
            Scenes scenes,
            WayNotices notices,
            StaffArrivals staff) {
        this.staff = staff;
        this.owner = owner;
        this.arrivals = arrivals;
        this.identities = identities;
        this.providers = providers;
        this.scenes = scenes;
        this.notices = notices;
    }

    static String path(String lang) {
        return AccountPaths.security(lang) + (lang.equals("fr") ? "/fournisseur" : "/provider");
    }

    /** The question before a link is made. */
    record LinkPage(
            String provider, String account, String action, @Nullable String next, Fields fields) {}

    @GetMapping({"/fr/compte/securite/fournisseur", "/en/account/security/provider"})
    Page ask(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account ->
                        arrivals.of(request)
                                .map(arrival -> page(arrival, account, next, Fields.NONE, w))
                                .orElseGet(() -> Onward.page(next, w)));
    }

    @PostMapping({"/fr/compte/securite/fournisseur", "/en/account/security/provider"})
    Page link(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return owner.recently(
                request,
                w,
                account -> {
                    Optional<Arrival> arrival = arrivals.of(request);
                    if (arrival.isEmpty()) {
                        return Onward.page(next, w);
                    }
                    if (!add(account, arrival.get())) {
                        Problem taken = new Problem("link", Refusal.of("identity.provider.taken"));
                        return page(arrival.get(), account, next, Fields.of(w, taken), w);
                    }
                    arrivals.forget(request, response);
                    staff.came(account.id(), arrival.get());
                    notices.added(account, WayKind.EXTERNAL);
                    return Onward.added(next, w);
                });
    }

    private boolean add(Account account, Arrival arrival) {
        try {
            return scenes.in(
                    new IdentityScene(),
                    jdbc -> {
                        Ways.lock(jdbc, account.id());
                        return identities.add(jdbc, account.id(), arrival);
                    });
        } catch (DuplicateKeyException e) {
            return false; // linked to another account at this very moment
        }
    }

    private Page page(
            Arrival arrival, Account account, @Nullable String next, Fields fields, Words w) {
        String title = w.say("identity.provider.link.title");
        LinkPage model =
                new LinkPage(
                        providers.name(arrival.provider(), w),
                        account.name(),
                        path(w.lang()),
                        ReturnAddress.safe(next),
                        fields);
        return AccountForm.page("identity/providers/linkProvider", model, title, fields);
    }
}
