package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.catalogue.ServiceDefinition;

/**
 * A form whose rows have pages of their own, in a part that its person may open to somebody else;
 * another part is attested. Both sides are walked through.
 */
final class WithOthers {
    private static final String CODE = "with-others";
    private static final Path EXAMPLE = Path.of("../content/examples/services/bulky-items.yaml");

    private static final String SECTIONS =
            """
              sections:
                - part: places
                  may-be-shared: true
                - part: you
                - part: safety
                  attested-by:
                    role: {fr: une technicienne ou un technicien, en: a technician}
                    name: technician
                    declaration: safe
                    legal-basis: C-19 s. 4 (to confirm)
                    days: 14
            """;

    private static final String SAFETY =
            """
                - id: safety
                  part: safety
                  questions:
                    - id: technician
                      type: text
                      label: {fr: Votre nom, en: Your name}
                - id: declare
                  part: safety
                  questions:
                    - id: safe
                      type: declaration
                      label: {fr: Le lieu est sûr, en: The place is safe}
                      help: {fr: "Je déclare que le lieu est sûr.", en: "I declare that the place is safe."}
            """;

    private static final ServiceDefinition SERVICE = BesideThePack.publish(CODE, definition());

    private WithOthers() {}

    private static String definition() {
        try {
            return Files.readString(EXAMPLE)
                    .replace("code: bulky-items", "code: " + CODE)
                    .replaceFirst("slug: .*", "slug: {fr: avec-autrui, en: with-others}")
                    .replaceFirst(
                            "(?m)^( *you: \\{fr: \"Vous\".*)$",
                            "$1\n    safety: {fr: La sécurité, en: Safety}")
                    .replaceFirst("(?m)^  pages:\n", SECTIONS + "  pages:\n")
                    .replaceFirst("(?m)^  conclusions:\n", SAFETY + "  conclusions:\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The person begins, adds a row and asks for help; gives the code for the helper. */
    static String begin(Browser person, Crawl crawl, String lang) {
        boolean french = lang.equals("fr");
        person.go(
                        "/"
                                + lang
                                + "/services/"
                                + SERVICE.slug(lang)
                                + (french ? "/commencer" : "/begin"))
                .press("button[name=row-add]");
        assertThat(person.address()).contains("places.r1");
        String draft = person.address().replaceAll("/places/.*", "");
        person.go(draft + (french ? "/appareil" : "/device"));
        String send = draft + (french ? "/envoyer" : "/send");
        person.go(send);
        crawl.asked(send);
        String with = draft + (french ? "/avec/" : "/with/");
        person.go(with + "safety/" + (french ? "papier" : "paper"));
        person.go(with + "safety").go(with + "places").press("button[name=how]");
        return person.text(".pv-fig-big");
    }

    /** Somebody comes by the code, adds a row and reads it again. */
    static void help(Browser helper, Crawl crawl, String lang, String code) {
        boolean french = lang.equals("fr");
        String link = "/" + lang + (french ? "/lien" : "/link");
        helper.go(link).go(link + "/" + code);
        crawl.asked(link + "/" + code);
        String share = helper.address();
        helper.submitIn(french ? "/commencer" : "/begin").press("button[name=row-add]");
        String row = helper.address().replaceAll(".*/", "");
        helper.type(row + ".street", "12, rue des Érables")
                .choose(row + ".stairs", "false")
                .choose(row + ".items.r1.kind", "furniture")
                .type(row + ".items.r1.number", "2")
                .press("main form button.govuk-button:not([name])");
        helper.go(share + "/page/when")
                .choose("days-weekday", "morning")
                .choose("days-saturday", "never")
                .press("main form button.govuk-button:not([name])");
        helper.go(share + (french ? "/reponses" : "/answers"));
        assertThat(helper.address()).endsWith(french ? "/reponses" : "/answers");
    }
}
