package org.parvis.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The browser in which somebody sits, and what it holds open. The one place that knows the cookies
 * of all modules: whoever leaves, leaves nothing open for the next one.
 */
@Component
public class Device {
    private static final Duration YEAR = Duration.ofDays(365);

    private final List<CookieFamily> families;
    private final ObjectProvider<KeptOnDevice> kept;

    Device(List<CookieFamily.OfModule> modules, ObjectProvider<KeptOnDevice> kept) {
        this.families = modules.stream().flatMap(module -> module.families().stream()).toList();
        this.kept = kept;
    }

    /** Whether somebody said that others use this device too. */
    public static boolean shared(HttpServletRequest request) {
        return Cookies.value(request, DeviceCookie.SHARED).isPresent();
    }

    public static void declareShared(HttpServletRequest request, HttpServletResponse response) {
        Cookies.give(request, response, DeviceCookie.SHARED, "shared", YEAR);
    }

    /** Nobody else uses it after all. */
    public static void declareOwn(HttpServletRequest request, HttpServletResponse response) {
        Cookies.drop(request, response, DeviceCookie.SHARED);
    }

    /** The families of cookies that this program gives. */
    public List<CookieFamily> families() {
        return families;
    }

    /** What stands open here without an account, with the way to it. */
    public List<Link> open(HttpServletRequest request, Words w) {
        return kept.stream().flatMap(one -> one.open(request, w).stream()).toList();
    }

    /** Its person leaves: all that they opened here closes. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        close(EnumSet.of(Ends.WITH_ITS_PERSON), request, response);
    }

    /** Others use it: nothing of anybody stays, not even that they were here before. */
    public void empty(HttpServletRequest request, HttpServletResponse response) {
        close(EnumSet.of(Ends.WITH_ITS_PERSON, Ends.WITH_THE_DEVICE), request, response);
    }

    private void close(Set<Ends> ending, HttpServletRequest request, HttpServletResponse response) {
        kept.stream().forEach(one -> one.forget(request, response));
        cookies(request)
                .filter(name -> ends(name, ending))
                .forEach(name -> Cookies.expire(request, response, name));
    }

    private boolean ends(String name, Set<Ends> ending) {
        String given = name.startsWith(Cookies.SAFE) ? name.substring(Cookies.SAFE.length()) : name;
        return families.stream()
                .anyMatch(
                        family ->
                                ending.contains(family.ends())
                                        && given.startsWith(family.beginning()));
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Stream.of(cookies).map(Cookie::getName).distinct();
    }
}
