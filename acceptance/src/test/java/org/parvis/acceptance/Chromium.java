package org.parvis.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The real browser that journeys are made in: one for each thread, because Playwright's objects
 * belong to the thread that made them. They end with the tests. It is Chromium without the windows
 * that nobody sees here, which take three quarters of its time.
 */
final class Chromium {
    private static final ThreadLocal<Browser> MINE = ThreadLocal.withInitial(Chromium::launch);

    private Chromium() {}

    static Browser mine() {
        return MINE.get();
    }

    private static Browser launch() {
        return Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                                .setChromiumSandbox(false)
                                .setArgs(
                                        List.of(
                                                "--disable-gpu",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }
}
