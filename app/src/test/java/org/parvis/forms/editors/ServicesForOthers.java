package org.parvis.forms.editors;

import static org.assertj.core.api.Assertions.assertThat;

import org.parvis.forms.SmallServices;
import org.parvis.identity.web.Browser;

/** Two services that are asked for somebody else: one that all may send, one that is declared. */
final class ServicesForOthers {
    static final String PLAIN = "salle-pour-autrui";
    static final String DECLARED = "salle-declaree";

    private ServicesForOthers() {}

    static void offer(SmallServices services) {
        services.publish(PLAIN, 1, text -> text);
        services.publish(
                DECLARED,
                1,
                text ->
                        text.replace(
                                        "    - id: you\n",
                                        "    - id: you\n      title: {fr: Vous, en: You}\n")
                                .replace(
                                        "        - id: email\n",
                                        """
                                                - id: sure
                                                  type: declaration
                                                  label: {fr: "Votre déclaration", en: "Your declaration"}
                                                  help: {fr: "Je déclare que c'est exact.", en: "I declare that this is accurate."}
                                                - id: email
                                        """));
    }

    static String fill(Browser browser, String code, String... more) throws Exception {
        String begin = "/fr/services/" + code + "/commencer";
        browser.open(begin + "?_prepare=1").submit(begin, "room", "hall", "people", "4");
        next(browser, "catering", "false");
        String[] last = new String[more.length + 2];
        last[0] = "email";
        last[1] = "client@personne.example";
        System.arraycopy(more, 0, last, 2, more.length);
        next(browser, last);
        assertThat(browser.follow().path()).as(browser.text()).endsWith("/reponses");
        return browser.path().replace("/reponses", "");
    }

    static void next(Browser browser, String... fields) throws Exception {
        browser.follow();
        browser.submit(browser.path(), fields);
        assertThat(browser.status()).as(browser.text()).isEqualTo(303);
    }
}
