package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.Cookies;

/** How a browser carries its number or its pass. Nothing else is in them, and no page shows it. */
final class WaitingCookies {

    /** Longer than a pass lets begin anything: what was typed since is still taken. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final List<CookieFamily> ALL = new WaitingCookie().families();

    private WaitingCookies() {}

    static Turn.@Nullable Ticket ticket(HttpServletRequest request, WaitingSeal seal) {
        return seal.ticket(Cookies.value(request, WaitingCookie.TICKET).orElse(null));
    }

    static Turn.@Nullable Pass pass(HttpServletRequest request, WaitingSeal seal) {
        return seal.pass(Cookies.value(request, WaitingCookie.PASS).orElse(null));
    }

    static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            WaitingSeal seal,
            Turn.Ticket ticket) {
        Cookies.give(request, response, WaitingCookie.TICKET, seal.seal(ticket), LONGEST);
    }

    /** The pass stands for the number from then on. */
    static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            WaitingSeal seal,
            Turn.Pass pass) {
        Cookies.give(request, response, WaitingCookie.PASS, seal.seal(pass), LONGEST);
        if (Cookies.value(request, WaitingCookie.TICKET).isPresent()) {
            Cookies.drop(request, response, WaitingCookie.TICKET);
        }
    }

    /** Whether these are all the cookies of a request: kept pages are the same with them. */
    static boolean only(String header) {
        for (String cookie : header.split(";", -1)) {
            String name = cookie.strip();
            if (ALL.stream().noneMatch(family -> named(name, family))) {
                return false;
            }
        }
        return true;
    }

    private static boolean named(String name, CookieFamily family) {
        return name.equals(family.beginning()) || name.equals(Cookies.SAFE + family.beginning());
    }
}
