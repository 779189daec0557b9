package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fills in the access request, page by page, as somebody would who answers what is asked. */
final class Asking {
    private static final int MOST_PAGES = 16;

    private Asking() {}

    /** From the start page to the receipt; the reference of the file comes back. */
    static String send(Browser person, Site site, String what) {
        begin(person);
        fill(person, what);
        person.submitIn(site.lang().equals("fr") ? "/envoyer" : "/send");
        assertThat(person.address()).containsAnyOf("/recu/", "/receipt/");
        return person.address().replaceAll(".*/", "");
    }

    /** The same with a file that helps to find it. */
    static String send(Browser person, Site site, String what, Path file) {
        begin(person);
        fill(person, what, file);
        person.submitIn(site.lang().equals("fr") ? "/envoyer" : "/send");
        return person.address().replaceAll(".*/", "");
    }

    /** From where somebody is to the answers. */
    static void fill(Browser person, String what) {
        fill(person, what, null);
    }

    private static void fill(Browser person, String what, @Nullable Path file) {
        for (int i = 0; i < MOST_PAGES && !atTheEnd(person); i++) {
            person.check();
            answer(person, what);
            if (file != null && person.has("main form input[name=attachments][type=file]")) {
                person.attach("attachments", file);
            }
            person.submit();
            assertThat(person.page().title()).isNotBlank();
        }
        person.check();
    }

    /** From the start page to the first question. */
    static void begin(Browser person) {
        person.page().locator("main a[role=button], main a.govuk-button").first().click();
        person.page().waitForLoadState();
    }

    private static boolean atTheEnd(Browser person) {
        return person.address().endsWith("/reponses") || person.address().endsWith("/answers");
    }

    private static void answer(Browser person, String what) {
        person.maybeChoose("body", "ville-quebec");
        person.maybeType("document", what);
        person.maybeChoose("receive", "digital");
        person.maybeChoose("reply_by", "email");
        person.maybeType("email", "camille@personne.example");
        person.maybeType("full_name", "Camille Fictif");
    }
}
