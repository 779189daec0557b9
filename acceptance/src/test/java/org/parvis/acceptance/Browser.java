package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser: a language, a screen, a theme, with or without script. Each page that
 * they reach is checked by axe once, and for sideways scrolling.
 */
final class Browser implements AutoCloseable {
    private static final Set<String> CHECKED = new HashSet<>();

    private final BrowserContext context;
    private final Page page;
    private final boolean script;
    private final boolean looking;
    private Screen screen;
    private boolean dark;

    private final List<String> visited = new ArrayList<>();

    private Browser(Screen screen, boolean script, boolean dark, boolean looking) {
        this.script = script;
        this.screen = screen;
        this.dark = dark;
        this.looking = looking;
        this.context = context(new FirstView.Mode(screen, script, dark), null);
        this.page = context.newPage();
        this.page.setDefaultTimeout(45_000);
    }

    enum Screen {
        DESKTOP(1280, 900),
        PHONE(390, 844),
        NARROW(320, 640);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A fresh browser, with the cookies of a session if one is given. */
    static BrowserContext context(FirstView.Mode mode, @Nullable String session) {
        return Chromium.mine()
                .newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(mode.screen().width, mode.screen().height)
                                .setColorScheme(mode.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setStorageState(session)
                                .setJavaScriptEnabled(mode.script()));
    }

    /** Cookies, as another browser may take them over. */
    String session() {
        return context.storageState();
    }

    /** Requests without showing anything, with this browser's cookies. */
    APIRequestContext requests() {
        return context.request();
    }

    /** The same cookies, as a request carries them. */
    String cookies() {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** The addresses that were checked, in order. */
    List<String> visited() {
        return visited;
    }

    static Browser open(Screen screen, boolean script, boolean dark) {
        return new Browser(screen, script, dark, true);
    }

    /** Somebody on the way to pages that are looked at afterwards. */
    static Browser passing() {
        return new Browser(Screen.DESKTOP, true, false, false);
    }

    /** The same page on another screen, in another light. */
    Browser as(Screen screen, boolean dark) {
        this.screen = screen;
        this.dark = dark;
        page.setViewportSize(screen.width, screen.height);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        // colours that pass from one light to the other are neither
        page.evaluate("Promise.all(document.getAnimations().map(each => each.finished))");
        return this;
    }

    private String kind() {
        return screen + (script ? "" : "-noscript") + (dark ? "-dark" : "");
    }

    Browser go(String path) {
        page.navigate(RunningProgram.url() + path);
        return check();
    }

    Browser click(String name) {
        Locator found =
                page.locator("main, header, body")
                        .first()
                        .page()
                        .locator("a:visible, button:visible, summary:visible")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first();
        found.click();
        page.waitForLoadState();
        return check();
    }

    Browser type(String field, String text) {
        page.locator("[name='" + field + "']").first().fill(text);
        return this;
    }

    Browser choose(String field, String value) {
        page.locator("[name='" + field + "'][value='" + value + "']").first().check();
        return this;
    }

    Browser pick(String field, String value) {
        Locator select = page.locator("select[name='" + field + "']");
        if (select.count() > 0) {
            select.selectOption(value);
            return this;
        }
        return choose(field, value);
    }

    void maybeType(String field, String text) {
        if (has("main form [name='" + field + "']")) {
            page.locator("main form [name='" + field + "']").first().fill(text);
        }
    }

    void maybeChoose(String field, String value) {
        if (has("main form [name='" + field + "'][value='" + value + "']")) {
            choose(field, value);
        }
    }

    /** Presses the button of the only form in the page, or of its last one. */
    Browser submit() {
        Locator form = page.locator("main form").last();
        return leave(form.locator("button:not([name])").first());
    }

    /** Presses one button among others. */
    Browser press(String selector) {
        return leave(page.locator(selector).first());
    }

    Browser submitIn(String ending) {
        return leave(page.locator("form[action$='" + ending + "'] button").first());
    }

    /** Presses what sends a form; with script, what is typed may be kept before the page goes. */
    private Browser leave(Locator button) {
        page.waitForNavigation(button::click);
        return check();
    }

    Browser attach(String field, Path file) {
        page.locator("input[name='" + field + "'][type=file]").first().setInputFiles(file);
        return this;
    }

    /** The bytes behind the first link that starts so, with this browser's cookies. */
    byte[] download(String prefix) {
        String href = page.locator("a[href^='" + prefix + "']").first().getAttribute("href");
        return context.request().get(RunningProgram.url() + href).body();
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    String words() {
        return page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    String heading() {
        return text("h1");
    }

    String address() {
        return page.url().substring(RunningProgram.url().length());
    }

    Page page() {
        return page;
    }

    Browser check() {
        return check("");
    }

    /** Checks the page in one more state, though its address was seen before. */
    Browser check(String state) {
        String where =
                address().replaceAll("[0-9a-f-]{36}|[0-9B-Z]{3}-[0-9B-Z]{3}-[0-9B-Z]{3}", "*");
        visited.add(address());
        assertThat(page.title()).as("title of " + where).isNotBlank();
        if (looking && CHECKED.add(kind() + " " + where + " " + state)) {
            accessible(where + " " + state);
            if (script) {
                Object wide =
                        page.evaluate(
                                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
                assertThat(wide)
                        .as("sideways scrolling on " + where + " " + kind())
                        .isEqualTo(false);
            }
        }
        return this;
    }

    /** Without script axe cannot run; the same page is checked by the journeys that have it. */
    private void accessible(String where) {
        if (!script) {
            return;
        }
        assertThat(Axe.faults(page)).as("axe on %s (%s)", where, kind()).isEmpty();
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/pictures", name + "-" + kind() + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
