package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Leads to a document of a request that is queried, on both sides; the sender needs no script. */
final class ReviewToPages {
    private ReviewToPages() {}

    static void query(Browser sender, Browser agent, Crawl crawl) {
        Team.signIn(agent, "vq-agent");
        for (String lang : List.of("fr", "en")) {
            Site site = Site.in(lang);
            String reference = send(sender, site);
            String place =
                    lang.equals("fr")
                            ? "/fr/equipe/dossiers/" + reference + "/examen/reponses/attachments.f1"
                            : "/en/team/files/" + reference + "/review/answers/attachments.f1";
            query(agent, place);
            crawl.reached("reviewer", agent.go(place).address());
            crawl.reached("sender", sender.go(site.file(reference) + "/corrections").address());
            crawl.reached("sender", choosing(sender, site.doors(reference)).address());
            String link =
                    askExpert(
                            agent,
                            place.substring(0, place.lastIndexOf('/', place.lastIndexOf('/') - 1)));
            crawl.reached("sender", sender.go(link).address());
        }
    }

    /** How to be told of a file: a number waits for its code. */
    private static Browser choosing(Browser sender, String doors) {
        sender.go(doors).type("phone", "418 643-1344");
        return sender.press("main form:has(#phone) button");
    }

    /** An expert from outside is asked; their link is told once, to be handed over. */
    private static String askExpert(Browser agent, String review) {
        agent.go(review);
        agent.page().locator("details:has([name=expert]) summary").click();
        agent.type("expert", "Une biologiste")
                .type("question", "La frayère serait-elle touchée?")
                .type("until-day", "31")
                .type("until-month", "12")
                .type("until-year", "2090")
                .press("form[action$='/opinion'] button");
        agent.press("form[action$='/link'] button");
        return URI.create(
                        agent.page()
                                .locator("[role=alert] a, .govuk-notification-banner a")
                                .first()
                                .getAttribute("href"))
                .getPath();
    }

    /** A request with a file; the one who sent it follows it from its receipt. */
    static String send(Browser sender, Site site) {
        sender.go(site.service());
        return Asking.send(
                sender,
                site,
                "Le plan de la nouvelle place du marché.",
                file("journal", "Une page."));
    }

    static void query(Browser agent, String place) {
        agent.go(place)
                .type("text", "La page du journal est illisible.")
                .press("button[value=query]");
    }

    static Path file(String name, String text) {
        try {
            Path file =
                    Files.createTempDirectory(Path.of("target"), "papers").resolve(name + ".txt");
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
