package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;

/**
 * Whatever somebody types, no page is wider than the screen: words of 400 letters, or as many as a
 * field takes, stand in every field of an account, of a draft and of a file, on both sides.
 */
class LongWordsTests {
    private static final String WORD = "Anticonstitutionnellement".repeat(16);
    private static final String FIELDS =
            "main form textarea:visible, main form input[type=text]:not([inputmode=numeric]):visible,"
                    + " main form input[type=search]:visible, main form input[type=email]:visible";

    /** What stands out of the screen and is not inside something that scrolls by itself. */
    private static final String WIDER =
            """
            () => {
              const width = document.documentElement.clientWidth
              if (document.documentElement.scrollWidth <= width) return ''
              const scrolls = (e) => e && e !== document.body && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement))
              const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
              return document.documentElement.scrollWidth + ' px: ' + out.slice(-4).map((e) => e.tagName.toLowerCase() + '.' + e.className).join(' in ')
            }
            """;

    private static final Pattern WAY_OUT = Pattern.compile(".*/deconnexion");

    private final Set<String> faults = new TreeSet<>();
    private final Set<String> looked = new HashSet<>();

    @Test
    void noPageOfAPersonOrOfATeamIsWiderThanThePhone() {
        try (Browser person = Browser.passing();
                Browser agent = Browser.passing()) {
            person.go("/fr/demonstration");
            person.press("form:has(input[value='marguerite']) button");
            person.as(Screen.NARROW, false);
            named(person);
            for (ServiceDefinition service : List.of(accessRequest(), EveryType.service())) {
                fill(person, service);
                walk(person, draft(person), "/compte");
            }
            fill(person, accessRequest());
            person.submitIn("/envoyer");
            String reference = person.address().replaceAll(".*/|[?#].*", "");
            look(person);
            Team.signIn(agent, "vq-agent");
            agent.as(Screen.NARROW, false);
            discuss(agent, person, reference);
            walk(agent, "/fr/equipe/dossiers/" + reference, "/equipe/file");
            walk(person, "/fr/dossiers/" + reference, "/compte");
        }
        assertThat(looked).hasSizeGreaterThan(30);
        assertThat(faults).isEmpty();
    }

    private static ServiceDefinition accessRequest() {
        return RunningProgram.bean(Catalogue.class).at("demande-acces").orElseThrow();
    }

    private void named(Browser person) {
        person.go("/fr/compte/profil").type("name", WORD.substring(0, 120)).submit();
        look(person);
    }

    /** Every page of a form, as it is refused with long words, then as it is kept. */
    private void fill(Browser person, ServiceDefinition service) {
        person.go("/fr/services/" + service.slug("fr"));
        Asking.begin(person);
        Filling filling = new Filling(person, service);
        while (!person.address().endsWith("/reponses")) {
            String here = person.address();
            filling.point();
            person.maybeChoose("body", "ville-quebec");
            overlong(person);
            press(person.page());
            look(person);
            for (int again = 0; again < 3 && person.address().equals(here); again++) {
                person.page().locator(FIELDS).all().forEach(field -> field.fill(""));
                filling.point();
                person.maybeChoose("body", "ville-quebec");
                taken(person);
                press(person.page());
            }
            assertThat(person.address()).as(person.words() + faults).isNotEqualTo(here);
        }
        look(person);
    }

    private static String draft(Browser person) {
        return person.address().replaceAll("/[^/]*$", "");
    }

    private static void overlong(Browser person) {
        for (Locator field : person.page().locator(FIELDS).all()) {
            String email = WORD.substring(0, 60) + "@" + WORD.substring(0, 60) + ".example";
            boolean address = "email".equals(field.getAttribute("type"));
            field.fill(address ? email : WORD);
        }
    }

    /** As long as each text is taken. */
    private static void taken(Browser person) {
        for (Locator field : person.page().locator("main form textarea:visible").all()) {
            boolean lines = String.valueOf(field.getAttribute("name")).contains("postal");
            field.fill(lines ? WORD.substring(0, 300) + "\nQuébec" : WORD);
        }
        for (String name : List.of("period", "full_name")) {
            person.maybeType(name, WORD.substring(0, 100));
        }
    }

    private static void press(Page page) {
        page.waitForNavigation(
                () -> page.locator("main form button.govuk-button:not([name])").first().click());
    }

    /** Both sides write, the agent asks and prepares a refusal. */
    private void discuss(Browser agent, Browser person, String reference) {
        String file = "/fr/equipe/dossiers/" + reference;
        agent.go(file);
        Team.take(agent);
        Team.ask(agent, WORD);
        person.go("/fr/dossiers/" + reference);
        write(person);
        agent.go(file);
        agent.choose("how", "note");
        write(agent);
        Team.prepare(agent, "refused", WORD);
        look(agent);
    }

    private void write(Browser browser) {
        Locator form =
                browser.page().locator(":is(form, section):has(textarea[name=text])").first();
        form.locator("textarea[name=text]").fill(WORD);
        browser.page()
                .waitForNavigation(() -> form.locator("button:not([formaction])").first().click());
        look(browser);
    }

    /** Each page that links lead to from there, about the same thing. */
    private void walk(Browser browser, String start, String also) {
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        Set<String> known = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            if (!shown(browser.page(), String.valueOf(waiting.poll()))) {
                continue;
            }
            look(browser);
            for (Locator link : browser.page().locator("a[href^='/fr/']").all()) {
                String to = String.valueOf(link.getAttribute("href")).replaceAll("[?#].*", "");
                boolean near = to.startsWith(start) || to.contains(also);
                if (near && !WAY_OUT.matcher(to).matches() && known.add(to)) {
                    waiting.add(to);
                }
            }
        }
    }

    /** Not what a browser keeps as a file rather than shows. */
    private static boolean shown(Page page, String address) {
        try {
            page.navigate(RunningProgram.url() + address);
            return true;
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Download is starting")) {
                return false;
            }
            throw e;
        }
    }

    private void look(Browser browser) {
        Page page = browser.page();
        page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true })");
        String wider = String.valueOf(page.evaluate(WIDER));
        looked.add(browser.address());
        if (!wider.isEmpty()) {
            faults.add(browser.address().replaceAll("[0-9a-f-]{36}", "*") + " " + wider);
        }
    }
}
