package org.parvis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Apostrophes and spaces are put in by the program, also in the names of bodies and services. */
@ProgramTest
class TypographyOnPagesTests {
    private static final Pattern STRAIGHT = Pattern.compile("\\S*\\p{L}'\\p{L}\\S*");
    private static final Pattern SPACED = Pattern.compile("\\S+ [;:?!»](?=\\s|$)|« \\S+");
    private static final int PAGES = 160;

    @Autowired MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noPublicPageHasTheApostropheOrTheSpaceOfAKeyboard(String language) throws Exception {
        Map<String, String> faults = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        waiting.add("/" + language);
        Browser anybody = new Browser(mvc, "192.0.2.240");
        int read = 0;
        while (!waiting.isEmpty() && read < PAGES) {
            String address = waiting.remove();
            anybody.open(address);
            String type = anybody.header("Content-Type");
            if (anybody.status() != 200 || type == null || !type.startsWith("text/html")) {
                continue;
            }
            read++;
            Document page = anybody.page();
            page.select("[lang]:not(html), code, pre, a[lang]").remove();
            note(faults, address, STRAIGHT.matcher(page.text()));
            if (language.equals("fr")) {
                note(faults, address, SPACED.matcher(page.body().wholeText()));
            }
            for (String link : page.select("main a[href], nav a[href]").eachAttr("href")) {
                String plain = link.replaceAll("[#?].*", "");
                if (plain.startsWith("/" + language + "/") && known.add(plain)) {
                    waiting.add(plain);
                }
            }
        }
        assertThat(read).isGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    private static void note(Map<String, String> faults, String address, Matcher found) {
        while (found.find()) {
            faults.putIfAbsent(found.group(), address);
        }
    }
}
