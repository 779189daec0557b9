package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.CalendarFile;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Owner;
import org.parvis.identity.web.AccountPaths;
import org.parvis.platform.Digests;
import org.parvis.platform.Page;
import org.parvis.platform.Settings;
import org.parvis.portal.spi.CalendarDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody makes, renews and takes away the address that their calendar reads. */
@Controller
class CalendarPages {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final int UNIQUE = 32;

    private final Owner owner;
    private final Accounts accounts;
    private final CalendarFeeds feeds;
    private final ObjectProvider<CalendarDates> dates;
    private final Settings settings;
    private final InstantSource clock;

    CalendarPages(
            Owner owner,
            Accounts accounts,
            CalendarFeeds feeds,
            ObjectProvider<CalendarDates> dates,
            Settings settings,
            InstantSource clock) {
        this.owner = owner;
        this.accounts = accounts;
        this.feeds = feeds;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The address of a calendar, as far as it may be shown.
     *
     * @param since when it was made; nothing where there is none
     * @param address told once, right after it was made
     */
    record CalendarPage(
            String back, String action, @Nullable String since, @Nullable String address) {}

    @GetMapping({"/fr/compte/calendrier", "/en/account/calendar"})
    Page show(HttpServletRequest request, Words w) {
        return owner.only(request, w, account -> page(account, null, w));
    }

    @PostMapping({"/fr/compte/calendrier", "/en/account/calendar"})
    Page change(@RequestParam(defaultValue = "") String act, HttpServletRequest request, Words w) {
        return owner.only(
                request,
                w,
                account -> act.equals("revoke") ? revoked(account, w) : made(account, request, w));
    }

    /** A screen left open is not enough to read somebody's days for ever after. */
    private Page made(Account account, HttpServletRequest request, Words w) {
        return owner.proven(request)
                .map(proven -> page(account, address(feeds.make(proven.id()), w.lang()), w))
                .orElseGet(() -> Page.redirect(owner.confirming(request, w)));
    }

    private Page revoked(Account account, Words w) {
        feeds.revoke(account.id());
        return Page.redirect(AccountPaths.calendar(w.lang()));
    }

    private Page page(Account account, @Nullable String address, Words w) {
        String since = feeds.madeAt(account.id()).map(w::dateTime).orElse(null);
        CalendarPage model =
                new CalendarPage(
                        AccountPaths.account(w.lang()),
                        AccountPaths.calendar(w.lang()),
                        since,
                        address);
        return Page.of("identity/account/calendar", model)
                .title(w.say("identity.calendar.title"))
                .nav("account");
    }

    private String address(String secret, String lang) {
        String path = lang.equals("fr") ? "/fr/calendrier/" : "/en/calendar/";
        return settings.publicUrl() + path + secret + "/parvis.ics";
    }

    /**
     * Read by a program of its owner, without a session; an address that is no more says nothing.
     */
    @GetMapping({"/fr/calendrier/{secret}/parvis.ics", "/en/calendar/{secret}/parvis.ics"})
    ResponseEntity<byte[]> feed(@PathVariable String secret, Words w) {
        String text =
                feeds.owner(secret)
                        .flatMap(id -> accounts.reading(id, account -> written(account.id(), w)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number of a file tells when it was begun: what a calendar knows it by tells nothing. */
    private static String opaque(String id) {
        return Digests.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, UNIQUE);
    }

    private String written(UUID account, Words w) {
        List<CalendarFile.Entry> entries =
                dates.orderedStream()
                        .flatMap(module -> module.dates(account, w).stream())
                        .map(
                                date ->
                                        new CalendarFile.Entry(
                                                opaque(date.id()),
                                                date.title(),
                                                date.day(),
                                                date.from(),
                                                date.to()))
                        .toList();
        String page = settings.publicUrl() + AccountPaths.account(w.lang());
        return new CalendarFile(w.say("identity.calendar.name"), page, clock.instant(), entries)
                .text();
    }
}
