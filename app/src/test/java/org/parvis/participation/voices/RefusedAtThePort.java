package org.parvis.participation.voices;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;

/** Words that a member of the body keeps back, and two who read them. */
abstract class RefusedAtThePort extends AtThePort {
    static final String RECEIPT = "/fr/ma-contribution";
    static final String APPEAL = RECEIPT + "/appel";
    static final String TEAM = "/fr/equipe/consultations";
    static final String FIRST = "re-manager";
    static final String SECOND = "re-responsible";
    static final String WHY = "Une fontaine fait partie de la rue.";

    /** Letters of chance: a number of many digits is taken out of words. */
    final String letters =
            code.codePoints()
                    .map(sign -> Character.isDigit(sign) ? 'g' + sign - '0' : sign)
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();

    final String words = "Une fontaine " + letters;

    Browser wrote() throws Exception {
        return wrote(words);
    }

    Browser wrote(String own) throws Exception {
        return send(checked(anybody(), "v-trees", "agree", "own", own)).follow();
    }

    Element waiting(TeamBrowser member) throws Exception {
        Document page = member.get(TEAM);
        while (true) {
            Element one = page.selectFirst("main li.pv-slab:contains(" + letters + ")");
            if (one != null) {
                return one;
            }
            page = member.get(page.expectFirst("a[rel=next]").attr("href"));
        }
    }

    TeamBrowser member(String part) throws Exception {
        return new TeamBrowser(mvc, part);
    }

    void decide(TeamBrowser member, int status, String decision, String... other) throws Exception {
        Element one = waiting(member);
        String text = one.expectFirst("[name=text]").val();
        String[] fields = with(with(other, "text", text), "decision", decision);
        Element again = one.selectFirst("[name=again]");
        member.post(TEAM, status, again == null ? fields : with(fields, "again", again.val()));
    }

    Browser refused() throws Exception {
        Browser author = wrote();
        decide(member(FIRST), 303, "subject", "reason", "Parlez de la rue.");
        return author.open(RECEIPT);
    }

    Browser appealed() throws Exception {
        return refused().submit(APPEAL, "why", WHY).follow();
    }
}
