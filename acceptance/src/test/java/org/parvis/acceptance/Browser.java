package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
    private static final Playwright PLAYWRIGHT =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM =
            PLAYWRIGHT
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setChromiumSandbox(false)
                                    .setArgs(
                                            List.of(
                                                    "--disable-gpu",
                                                    "--no-first-run",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync")));
    private static final Set<String> CHECKED = new HashSet<>();

    private final BrowserContext context;
    private final Page page;
    private final String kind;
    private final boolean script;

    private final List<String> visited = new ArrayList<>();

    private Browser(Screen screen, boolean script, boolean dark) {
        this.script = script;
        this.kind = screen + (script ? "" : "-noscript") + (dark ? "-dark" : "");
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
        return CHROMIUM.newContext(
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

    /** The addresses that were checked, in order. */
    List<String> visited() {
        return visited;
    }

    static Browser open(Screen screen, boolean script, boolean dark) {
        return new Browser(screen, script, dark);
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
        page.locator("input[name='" + field + "']").setInputFiles(file);
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
        if (CHECKED.add(kind + " " + where + " " + state)) {
            accessible(where + " " + state);
            if (script) {
                Object wide =
                        page.evaluate(
                                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
                assertThat(wide).as("sideways scrolling on " + where + " " + kind).isEqualTo(false);
            }
        }
        return this;
    }

    /** Without script axe cannot run; the same page is checked by the journeys that have it. */
    private void accessible(String where) {
        if (!script) {
            return;
        }
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(
                        "axe on %s (%s): %s",
                        where,
                        kind,
                        violations.stream()
                                .map(
                                        rule ->
                                                rule.getId()
                                                        + " "
                                                        + rule.getNodes().getFirst().getHtml())
                                .collect(Collectors.joining("; ")))
                .isEmpty();
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/pictures", name + "-" + kind + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
