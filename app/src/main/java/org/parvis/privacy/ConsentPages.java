package org.parvis.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Owner;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody agrees to, one purpose at a time; taken back with one press. */
@Controller
class ConsentPages {
    private final Owner owner;
    private final Consents consents;
    private final ConsentPurposes purposes;

    ConsentPages(Owner owner, Consents consents, ConsentPurposes purposes) {
        this.owner = owner;
        this.consents = consents;
        this.purposes = purposes;
    }

    /**
     * One purpose.
     *
     * @param until the day until which one agrees, if one does
     */
    record Asked(
            String code,
            String name,
            String asks,
            String without,
            String basis,
            @Nullable String until) {}

    /** A consent that was given before. */
    record Past(String name, String given, String ended) {}

    /** The page. */
    record ConsentPage(List<Asked> asked, List<Past> past, String action, String back) {}

    @GetMapping({"/fr/compte/consentements", "/en/account/consents"})
    Page show(HttpServletRequest request, Words w) {
        return owner.only(request, w, account -> page(account.id(), w));
    }

    @PostMapping({"/fr/compte/consentements", "/en/account/consents"})
    Page change(
            HttpServletRequest request,
            Words w,
            @RequestParam(defaultValue = "") String give,
            @RequestParam(defaultValue = "") String withdraw) {
        return owner.only(
                request,
                w,
                account -> {
                    purposes.find(give).ifPresent(p -> consents.give(account.id(), p));
                    if (!withdraw.isEmpty()) {
                        consents.withdraw(account.id(), withdraw);
                    }
                    return Page.redirect(Paths.consents(w));
                });
    }

    private Page page(UUID account, Words w) {
        List<Consents.Given> given = consents.of(account);
        LocalDate today = consents.today();
        ConsentPage page =
                new ConsentPage(
                        purposes.all().stream().map(p -> asked(p, given, today, w)).toList(),
                        given.stream()
                                .filter(one -> !one.holdsOn(today))
                                .map(one -> past(one, w))
                                .toList(),
                        Paths.consents(w),
                        Paths.myData(w));
        return Page.of("privacy/consents", page)
                .title(w.say("privacy.consents.title"))
                .nav("account");
    }

    private static Asked asked(
            ConsentPurposes.Purpose purpose, List<Consents.Given> given, LocalDate today, Words w) {
        String lang = w.lang();
        return new Asked(
                purpose.code(),
                w.typeset(purpose.name().in(lang)),
                w.typeset(purpose.asks().in(lang)),
                w.typeset(purpose.without().in(lang)),
                purpose.basis(),
                given.stream()
                        .filter(one -> one.purpose().equals(purpose.code()) && one.holdsOn(today))
                        .findFirst()
                        .map(one -> w.date(one.until()))
                        .orElse(null));
    }

    private Past past(Consents.Given given, Words w) {
        String name =
                purposes.find(given.purpose())
                        .map(p -> w.typeset(p.name().in(w.lang())))
                        .orElse(given.purpose());
        String ended =
                given.withdrawnAt() == null
                        ? w.say("privacy.consents.ended", w.date(given.until()))
                        : w.say("privacy.consents.withdrawn", w.dateTime(given.withdrawnAt()));
        return new Past(name, w.dateTime(given.givenAt()), ended);
    }
}
