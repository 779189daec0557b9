package org.parvis.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;

/** What the program wrote, as the outbox of the demonstration shows it. */
final class Outbox {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private Outbox() {}

    /** The code of the newest message that holds one. */
    static String code(MockMvc mvc) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.108");
        browser.open("/fr/courrier");
        for (String href : browser.page().select("main a[href^=/fr/courrier/]").eachAttr("href")) {
            Matcher found = CODE.matcher(browser.open(href).page().select("main").text());
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("no code was sent");
    }

    /** Whether a message with these words in its subject was sent. */
    static boolean says(MockMvc mvc, String words) throws Exception {
        return new Browser(mvc, "192.0.2.108").open("/fr/courrier").text().contains(words);
    }
}
