package org.parvis.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads to the pages of an hour at a counter, from the choice of a time to moving it. */
final class HoursToPages {
    private static final Pattern LINK =
            Pattern.compile(
                    "/(?:fr/rendez-vous|en/appointments)/(?:attente/|waiting/)?[0-9a-f-]{36}/[\\w-]{32}");

    /** Of the demonstration: what is sent to others is shown to nobody. */
    static final String SHOWN = "marguerite.savard-lelievre@personne.example";

    /** Where one who has not sent anything chooses a time. */
    static final List<String> CHOICES =
            List.of(
                    "/fr/services/certificat-naissance/rendez-vous",
                    "/en/services/birth-certificate/appointments");

    /** More than the interpreter's desk has in a morning. */
    private static final int MOST_OF_A_MORNING = 12;

    private HoursToPages() {}

    /** Books an hour without an account, opens it by the link of its mail, and looks to move it. */
    static void book(Browser anyone, Crawl crawl) {
        for (String choice : CHOICES) {
            anyone.go(choice).press(".pv-slots button");
            anyone.type("name", "Ann Tremblay").type("email", SHOWN);
            anyone.submit();
            String booked = anyone.address();
            crawl.reached("anyone", booked);
            anyone.go(booked + (choice.startsWith("/fr") ? "/deplacement" : "/move"));
            String link = link(anyone, choice.substring(0, 3));
            anyone.go(link);
            crawl.asked(link);
            wait(anyone, choice, crawl);
        }
    }

    /** Joins the list for an interpreter today, once all that is free of that is booked. */
    private static void wait(Browser anyone, String choice, Crawl crawl) {
        String wanted = "?place=dec-erables&need=interpreter";
        String waiting = choice.startsWith("/fr") ? "/attente" : "/waiting";
        String today =
                LocalDate.ofInstant(RunningProgram.now(), ZoneId.of("America/Toronto")).toString();
        for (int tries = 0; tries < MOST_OF_A_MORNING; tries++) {
            anyone.go(choice + waiting + wanted).type("until", today);
            anyone.type("name", "Ann Tremblay").type("email", SHOWN).submit();
            if (!anyone.address().endsWith(waiting)) {
                String joined = anyone.address();
                crawl.reached("anyone", joined);
                String link = link(anyone, choice.substring(0, 3));
                anyone.go(link);
                crawl.asked(link);
                return;
            }
            anyone.go(choice + wanted + "&view=first").press(".pv-slots button");
            // each for somebody else: an address books a few times a day only
            anyone.type("name", "Ann Tremblay").type("email", "ann-" + tries + "@exemple.test");
            anyone.submit();
        }
        throw new AssertionError("A time is always free");
    }

    /** Books for somebody at the counter, and looks to move it. */
    static void counter(Browser member, String part, Crawl crawl) {
        for (String room :
                List.of("/fr/equipe/rendez-vous/prendre", "/en/team/appointments/book")) {
            member.go(room).type("name", "Ann Tremblay");
            member.page().locator("input[name=at]").first().check();
            member.submit();
            String booked = member.address();
            crawl.reached(part, booked);
            String move = booked + (room.startsWith("/fr") ? "/deplacement" : "/move");
            member.go(move);
            crawl.reached(part, move);
        }
    }

    private static String link(Browser anyone, String language) {
        return mailed(anyone, language, Pattern.compile("(?=" + language + ")" + LINK.pattern()));
    }

    /** The first words like that of the newest mail which has some. */
    static String mailed(Browser anyone, String language, Pattern like) {
        anyone.go(language + (language.equals("/fr") ? "/courrier" : "/outbox"));
        for (String mail :
                anyone.page().locator("main a[href^='" + language + "/']").all().stream()
                        .map(each -> String.valueOf(each.getAttribute("href")))
                        .filter(href -> href.matches(".*/(courrier|outbox)/[0-9a-f-]{36}"))
                        .toList()) {
            Matcher found = like.matcher(anyone.go(mail).page().content());
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("No mail says anything like " + like);
    }
}
