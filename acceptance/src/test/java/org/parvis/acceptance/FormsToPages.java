package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parvis.platform.Command;

/** The forms that lead to pages which no link leads to. */
final class FormsToPages {
    private FormsToPages() {}

    /** What somebody without an account sends: a request, and an address that asks for a code. */
    static void send(Browser anyone, Crawl crawl) {
        for (String lang : List.of("fr", "en")) {
            Site site = Site.in(lang);
            draft(anyone, site, crawl);
            remark(anyone, site, "Il manque une date.");
            remark(anyone, site, "I want to die");
            anyone.go(site.service());
            Asking.send(anyone, site, "Le plan du nouveau parc de la rue des Érables.");
            anyone.visited().forEach(address -> crawl.reached("anyone", address));
            for (String form : List.of(site.signUp(), site.password())) {
                anyone.go(form).type("email", "balayage@personne.example").submit();
                assertThat(anyone.address()).startsWith(form + "/");
                crawl.reached("anyone", anyone.address());
            }
        }
    }

    /** What somebody says of a page, with words that ask for help and without. */
    private static void remark(Browser anyone, Site site, String words) {
        String page =
                site.lang().equals("fr")
                        ? "/fr/organismes/ville-quebec"
                        : "/en/organizations/ville-quebec";
        anyone.go(page).press("#helped ~ a:last-child");
        anyone.type("words", words).submit();
    }

    /** What somebody does in their own role. */
    static void sendAs(String part, Browser member, Crawl crawl) {
        switch (part) {
            case "idris" -> contest(member, crawl);
            case "sheila" -> MoneyToPages.pay(member);
            case "vq-responsible" -> {
                sign(member);
                guard(member);
                incident(member);
            }
            case "vq-agent" -> shareOut(member);
            case "vq-designer" -> {
                propose(member);
                PicturesToPages.bring(member);
            }
            case "mcn-steward" -> {
                rename(member);
                openProgram(member);
            }
            case "mcn-central" -> PlansToPages.central(member);
            case "vq-head" -> PlansToPages.revise(member);
            default -> {}
        }
        member.visited().forEach(address -> crawl.reached(part, address));
    }

    /** An incident in the register, of which somebody can be told. */
    private static void incident(Browser officer) {
        officer.go("/fr/equipe/vie-privee/incidents/nouveau");
        for (String field : List.of("information", "circumstances", "happened", "reasoning")) {
            officer.type(field, "Essai de toutes les pages");
        }
        officer.type("measures", "Aucune").type("known", "2026-11-02").type("people", "1");
        for (String field : List.of("sensitivity", "consequences", "likelihood")) {
            officer.choose(field, "1");
        }
        officer.choose("serious", "no").submit();
    }

    /** A change that waits for somebody else. */
    private static void rename(Browser steward) {
        steward.go("/fr/equipe/changements/proposer/renommer");
        steward.page().locator("#body").selectOption("banq");
        for (String field : List.of("nameFr", "sentenceFr", "nameEn", "sentenceEn")) {
            steward.type(field, "la Bibliothèque d'essai");
        }
        steward.type("on-day", "1").type("on-month", "1").type("on-year", "2040");
        steward.type("instrument", "Loi d'essai, 2039").type("why", "Pour l'essai.").submit();
        String change = steward.address().replaceAll(".*/", "");
        steward.go("/fr/equipe/changements/" + change).go("/en/team/changes/" + change);
        steward.go("/fr/equipe/changements/en-attente").go("/en/team/changes/held-up");
    }

    /** A program that somebody else approves; its secret waits to be shown. */
    private static void openProgram(Browser steward) {
        steward.go("/fr/equipe/changements/proposer/programme?how=new");
        steward.type("name", "Logiciel de la visite").choose("reach", "all");
        steward.type("why", "Pour la visite.").submit();
        String change = steward.address();
        try (Browser second = Browser.passing()) {
            second.go("/fr/demonstration");
            second.page().locator("form:has(input[value='mcn-steward-2']) button").first().click();
            second.page().waitForLoadState();
            second.go(change);
            second.page().locator("form:has(input[value='approve']) button").first().click();
            second.page().waitForLoadState();
        }
        String number = change.replaceAll(".*/", "");
        steward.go("/fr/equipe/programmes/secret/" + number);
        steward.go("/en/team/programs/secret/" + number);
    }

    /** A form that was begun, by its own address. */
    private static void draft(Browser anyone, Site site, Crawl crawl) {
        Asking.begin(anyone.go(site.service()));
        anyone.choose("body", "ville-quebec").submit();
        String draft = anyone.address().replaceAll("/[^/]*$", "");
        anyone.go(draft);
        crawl.asked(draft);
        String signed = draft + (site.lang().equals("fr") ? "/faire-signer" : "/have-signed");
        anyone.go(signed);
        crawl.asked(signed);
        anyone.go(draft + (site.lang().equals("fr") ? "/imprimer" : "/print"));
        anyone.go(draft + (site.lang().equals("fr") ? "/lectures" : "/reads"));
    }

    /** A refusal is contested: the application to the outside body is prepared. */
    private static void contest(Browser person, Crawl crawl) {
        for (String lang : List.of("fr", "en")) {
            Site site = Site.in(lang);
            for (String file : links(person.go(site.account()), site.file(""))) {
                person.go(file);
                for (String form : links(person, file + site.contest())) {
                    person.go(form).type("why", "Le registre existe.");
                    person.type("asks", "Que l'on cherche encore.").submit();
                    if (person.address().contains(site.remedy())) {
                        person.submit();
                    }
                }
                person.go(file);
                links(person, file + site.remedy()).forEach(person::go);
            }
        }
    }

    /** What was prepared is read again before it is signed. */
    private static void sign(Browser member) {
        String ready = "button[name=then][value=sign]";
        for (String file : links(member.go("/fr/equipe/file"), "/fr/equipe/dossiers/")) {
            member.go(file);
            if (member.has(ready)) {
                member.page().locator(ready).first().click();
                member.page().waitForLoadState();
                member.check();
                if (member.address().contains("/decision")) {
                    return;
                }
            }
        }
    }

    /** Files of the queue are shared out: chosen, then looked at before it is done. */
    private static void shareOut(Browser agent) {
        agent.go("/fr/equipe/file");
        agent.page().locator("input[name=file]").first().check();
        agent.page().locator("#repartir").click();
        agent.page().waitForLoadState();
        agent.check();
        agent.choose("how", "in-turn").submitIn("/apercu");
        agent.check();
    }

    /** A protected file asks why before it opens. */
    private static void guard(Browser officer) {
        String file = links(officer.go("/fr/equipe/file"), "/fr/equipe/dossiers/").getLast();
        String reference = file.substring(file.lastIndexOf('/') + 1);
        officer.go("/fr/equipe/vie-privee/proteges").type("file", reference).submit();
        officer.go(file + "/motif");
        officer.go("/en/team/files/" + reference + "/reason");
    }

    /** A second version of a service, so that there is something to compare and rehearse. */
    private static void propose(Browser designer) {
        try {
            String text =
                    Files.readString(Path.of("../content/quebec/services/access-request.yaml"));
            designer.go("/fr/atelier/proposer")
                    .type("text", text.replace("\nversion: 4\n", "\nversion: 5\n"))
                    .submit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> links(Browser browser, String prefix) {
        return browser.page().locator("main a[href^='" + prefix + "']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    /** The address of an invitation that waits. */
    static String invitation() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Command invite =
                RunningProgram.beans(Command.class).stream()
                        .filter(command -> command.name().equals("invite"))
                        .findFirst()
                        .orElseThrow();
        invite.run(
                List.of("ville-quebec", "invitee@organisme.example"),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll("(?s).*?(/fr/invitation/\\S+).*", "$1");
    }
}
