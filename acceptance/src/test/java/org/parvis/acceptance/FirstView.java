package org.parvis.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.parvis.acceptance.Browser.Screen;

/** A page as somebody meets it for the first time, with nothing kept from before. */
final class FirstView {
    private static final int MOST_REQUESTS = 8;
    private static final long MOST_BYTES = 100_000;

    /** The living guide shows every component at once, to those who build pages. */
    private static final String GUIDE = "/design";

    private static final long MOST_BYTES_OF_GUIDE = 200_000;

    /** How it is looked at. */
    record Mode(Screen screen, boolean script, boolean dark) {
        /** Eight looks; the number of a page turns through them. */
        static Mode of(int number) {
            return new Mode(
                    (number & 1) == 0 ? Screen.NARROW : Screen.DESKTOP,
                    (number & 4) == 0,
                    (number & 2) != 0);
        }
    }

    private static final ThreadLocal<Map<String, BrowserContext>> CONTEXTS =
            ThreadLocal.withInitial(HashMap::new);

    private FirstView() {}

    /** One browser for each session and look: to open one takes as long as to load a page. */
    private static Page fresh(String session, Mode mode) {
        Page page =
                CONTEXTS.get()
                        .computeIfAbsent(session + mode, key -> Browser.context(mode, session))
                        .newPage();
        CDPSession inside = page.context().newCDPSession(page);
        inside.send("Network.clearBrowserCache");
        JsonObject kept = new JsonObject();
        kept.addProperty("origin", RunningProgram.url());
        kept.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
        inside.send("Storage.clearDataForOrigin", kept);
        inside.detach();
        return page;
    }

    static void check(String session, String address, Mode mode, SoftAssertions softly) {
        String where = address + " " + mode;
        try (Page page = fresh(session, mode)) {
            List<Request> seen = new ArrayList<>();
            page.onRequestFinished(seen::add);
            Response answer = page.navigate(RunningProgram.url() + address);
            HtmlRules.keep(address, answer.text());
            page.waitForLoadState(LoadState.LOAD);
            if (mode.script()) { // widths are those of its own letters
                page.evaluate("document.fonts.ready.then(() => true)");
            }
            List<Request> requests = List.copyOf(seen); // asking for sizes lets more arrive
            long bytes = requests.stream().mapToLong(r -> r.sizes().responseBodySize).sum();
            softly.assertThat(requests.size())
                    .as("requests of " + where)
                    .isBetween(1, MOST_REQUESTS);
            softly.assertThat(bytes)
                    .as(() -> "bytes of " + where + ": " + sizes(requests))
                    .isLessThanOrEqualTo(
                            address.startsWith(GUIDE) ? MOST_BYTES_OF_GUIDE : MOST_BYTES);
            softly.assertThat(page.title()).as("title of " + where).isNotBlank();
            softly.assertThat(page.locator("h1").count()).as("h1 of " + where).isEqualTo(1);
            softly.assertThat(page.locator("html").getAttribute("lang"))
                    .as("lang of " + where)
                    .isEqualTo(address.startsWith("/en") ? "en" : "fr");
            Object wide =
                    page.evaluate(
                            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
            softly.assertThat(wide).as("sideways scrolling of " + where).isEqualTo(false);
            if (mode.script()) {
                accessible(page, where, softly);
            }
        }
    }

    /** What took how much, for whoever reads that it was too much. */
    private static String sizes(List<Request> requests) {
        return requests.stream()
                .map(one -> one.sizes().responseBodySize + " " + one.url())
                .collect(Collectors.joining(", "));
    }

    /** Axe is a script of its own: a page without script is read by it in the next look. */
    private static void accessible(Page page, String where, SoftAssertions softly) {
        softly.assertThat(Axe.faults(page)).as("axe on " + where).isEmpty();
    }
}
