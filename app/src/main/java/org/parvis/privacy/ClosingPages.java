package org.parvis.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Owner;
import org.parvis.platform.Page;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an account is closed: what goes, what stays and why, and how to change one's mind. */
@Controller
class ClosingPages {
    private final Owner owner;
    private final Closings closings;
    private final AccountExport places;

    ClosingPages(Owner owner, Closings closings, AccountExport places) {
        this.owner = owner;
        this.closings = closings;
        this.places = places;
    }

    /**
     * The page.
     *
     * @param goes what is erased
     * @param stays what is kept, with why
     * @param due when it happens, if it was asked for
     * @param confirm where a proof is given first, when there is no recent one
     */
    record ClosingPage(
            List<HeldData> goes,
            List<HeldData> stays,
            List<String> obstacles,
            @Nullable String due,
            @Nullable String confirm,
            long days,
            String action,
            String export,
            String back) {}

    @GetMapping({"/fr/compte/fermer", "/en/account/close"})
    Page show(HttpServletRequest request, Words w) {
        return owner.only(request, w, account -> page(account, request, w));
    }

    @PostMapping({"/fr/compte/fermer", "/en/account/close"})
    Page change(HttpServletRequest request, Words w, @RequestParam(defaultValue = "") String act) {
        if (act.equals("keep")) {
            return owner.only(
                    request,
                    w,
                    account -> {
                        closings.cancel(account.id());
                        return Page.redirect(Paths.closing(w));
                    });
        }
        return owner.recently(
                request,
                w,
                account -> {
                    if (closings.obstacles(account.id(), w).isEmpty()) {
                        closings.ask(account);
                    }
                    return Page.redirect(Paths.closing(w));
                });
    }

    private Page page(Account account, HttpServletRequest request, Words w) {
        List<HeldData> held = new ArrayList<>();
        places.places().forEach(place -> held.addAll(place.held(account.id(), w)));
        List<String> obstacles = new ArrayList<>(closings.obstacles(account.id(), w));
        if (account.demonstration()) {
            obstacles.add(w.say("privacy.closing.demonstration"));
        }
        ClosingPage page =
                new ClosingPage(
                        held.stream().filter(one -> one.stays() == null).toList(),
                        held.stream().filter(one -> one.stays() != null).toList(),
                        obstacles,
                        closings.due(account.id()).map(w::dateTime).orElse(null),
                        owner.proven(request).isPresent() ? null : owner.confirming(request, w),
                        Closings.WAIT.toDays(),
                        Paths.closing(w),
                        Paths.export(w),
                        Paths.myData(w));
        return Page.of("privacy/closing", page)
                .title(w.say("privacy.closing.title"))
                .nav("account");
    }
}
