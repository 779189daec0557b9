package org.parvis.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
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
    /** A receipt from which one comes, and to which one goes back. */
    private static final Pattern RECEIPT = Pattern.compile("/(fr/recu|en/receipt)/[0-9A-Z-]{1,40}");

    private final Owner owner;
    private final Consents consents;
    private final ConsentPurposes purposes;
    private final RegisterConsents registers;

    ConsentPages(
            Owner owner, Consents consents, ConsentPurposes purposes, RegisterConsents registers) {
        this.owner = owner;
        this.consents = consents;
        this.purposes = purposes;
        this.registers = registers;
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
            @RequestParam(defaultValue = "") String withdraw,
            @RequestParam(defaultValue = "") String next) {
        return owner.only(
                request,
                w,
                account -> {
                    purposes.find(give).ifPresent(p -> consents.give(account.id(), p));
                    if (!withdraw.isEmpty()) {
                        consents.withdraw(account.id(), withdraw);
                    }
                    return Page.redirect(
                            RECEIPT.matcher(next).matches() ? next : Paths.consents(w));
                });
    }

    private Page page(UUID account, Words w) {
        List<Consents.Given> given = consents.of(account);
        LocalDate today = consents.today();
        ConsentPage page =
                new ConsentPage(
                        Stream.concat(
                                        purposes.all().stream().map(p -> asked(p, given, today, w)),
                                        given.stream()
                                                .filter(one -> one.holdsOn(today))
                                                .flatMap(one -> standing(one, w).stream()))
                                .toList(),
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
                Citation.said(purpose.basis(), lang),
                given.stream()
                        .filter(one -> one.purpose().equals(purpose.code()) && one.holdsOn(today))
                        .findFirst()
                        .map(one -> w.date(one.until()))
                        .orElse(null));
    }

    /** A register that may be read in a service; it was asked for there, and is taken back here. */
    private Optional<Asked> standing(Consents.Given given, Words w) {
        return registers
                .about(given.purpose(), w)
                .map(
                        about ->
                                new Asked(
                                        given.purpose(),
                                        about.name(),
                                        w.say("privacy.consents.register.asks"),
                                        w.say("privacy.consents.register.without"),
                                        about.basis(),
                                        w.date(given.until())));
    }

    private Past past(Consents.Given given, Words w) {
        String name =
                purposes.find(given.purpose())
                        .map(p -> w.typeset(p.name().in(w.lang())))
                        .or(
                                () ->
                                        registers
                                                .about(given.purpose(), w)
                                                .map(RegisterConsents.About::name))
                        .orElse(given.purpose());
        String ended =
                given.withdrawnAt() == null
                        ? w.say("privacy.consents.ended", w.date(given.until()))
                        : w.say("privacy.consents.withdrawn", w.dateTime(given.withdrawnAt()));
        return new Past(name, w.dateTime(given.givenAt()), ended);
    }
}
