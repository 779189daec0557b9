package org.parvis.participation.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.testing.TestDatabase;

/** Hostile petitions and signatures: a clear outcome, nothing lost, nothing counted twice. */
class BadPetitionsTests extends AtThePetition {

    private Browser refused(String... fields) throws Exception {
        Browser browser = anybody();
        browser.open(BEGIN).submit(BEGIN, said(fields));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(letters(author)).isEmpty();
        return browser;
    }

    @Test
    void aPetitionOfPicturesOrOfNothingIsToldAndStays() throws Exception {
        assertThat(refused("title-fr", "🪑🪑🪑🪑").text()).contains("Écrivez un titre");
        Browser half = refused("why-fr", "", "title-en", "A bench");
        assertThat(half.text()).contains("Écrivez pourquoi", "Un banc à l’arrêt");
        assertThat(half.page().select("[name=title-en]").val()).isEqualTo("A bench");
        assertThat(refused("body", "nowhere").text()).contains("Choisissez l’organisme");
        assertThat(refused("email", "nobody").page().select("[name=title-fr]").val())
                .isEqualTo(title);
    }

    @Test
    void aHundredThousandSignsAreToldAndNotLost() throws Exception {
        String long100 = "banc ".repeat(20_000);
        Browser browser = refused("why-fr", long100);
        assertThat(browser.text()).contains("Réduisez-le");
        assertThat(browser.page().select("[name=why-fr]").val()).isEqualTo(long100.strip());
    }

    @Test
    void markupAndAddressesAreShownAsTextAndPersonalDetailsAreTakenOut() throws Exception {
        begun(
                "ask-fr",
                "<script>alert(1)</script> <a href=\"https://malware.example/\">ici</a>",
                "why-fr",
                "שלום, appelez le 418 555-0199 ou https://malware.example/");
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        manager.get(desk);
        manager.post(desk, 303, "decision", "publish");
        String code = desk.substring(desk.lastIndexOf('/') + 1);
        Browser reader = anybody().open("/fr/petitions/" + code);
        assertThat(reader.page().select("main script, main a[href*=malware]")).isEmpty();
        assertThat(reader.text()).contains("<script>alert(1)</script>", "שלום", "[…]");
        assertThat(reader.text()).doesNotContain("555-0199");
        assertThat(reader.page().select("section p[dir=auto]")).isNotEmpty();
    }

    @Test
    void anAddressSignsOnceWhateverTheDevice() throws Exception {
        String code = opened();
        String eve = letters() + "@exemple.test";
        String own = asked(anybody(), code, eve);
        anybody().open(own).submit(own, "then", "confirm");
        for (int i = 0; i < 3; i++) {
            Browser again = anybody();
            String form = "/fr/petitions/" + code + "/signer";
            again.open(form).submit(form, "email", eve.toUpperCase(Locale.ROOT));
            assertThat(again.status()).as("the answer is the same").isEqualTo(303);
        }
        assertThat(letters(eve)).as("no letter to whoever signed").hasSize(1);
        Browser twice = anybody().open(own);
        twice.forge(own, "then", "confirm");
        assertThat(count(code)).startsWith("1 signature ");
        twice.open(own).submit(own, "then", "withdraw");
        assertThat(twice.open(own).status()).isEqualTo(410);
        assertThat(count(code)).startsWith("0 signature");
    }

    @Test
    void aNetworkThatSignsByHundredsWaits() throws Exception {
        String code = opened();
        Browser crowd = anybody();
        String form = "/fr/petitions/" + code + "/signer";
        for (int i = 0; i < 60; i++) {
            crowd.open(form).submit(form, "email", letters() + "@exemple.test");
            assertThat(crowd.status()).isEqualTo(303);
        }
        crowd.open(form).submit(form, "email", author);
        assertThat(crowd.status()).isEqualTo(422);
        assertThat(crowd.text()).contains("Trop de demandes");
        assertThat(crowd.page().select("[name=email]").val()).isEqualTo(author);
        assertThat(count(code)).as("nobody said yes").startsWith("0 signature");
    }

    @Test
    void aSheetCountsOnceAndAMistakeIsTakenBack() throws Exception {
        String code = opened();
        TeamBrowser clerk = new TeamBrowser(mvc, "re-agent");
        String sheets = TEAM + "/" + code + "/feuilles";
        clerk.get(sheets);
        clerk.post(sheets, 422, "sheet", "x", "signatures", "0", "door", "online");
        clerk.post(sheets, 303, "sheet", "3", "signatures", "20", "door", "hall");
        assertThat(clerk.post(sheets, 422, "sheet", "3", "signatures", "20", "door", "hall").text())
                .contains("déjà comptée");
        assertThat(count(code)).startsWith("20 signatures");
        String back = clerk.get(sheets).expectFirst("[name=back]").val();
        clerk.post(sheets, 303, "back", back);
        clerk.post(sheets, 303, "back", back);
        assertThat(count(code)).startsWith("0 signature");
        clerk.post(sheets, 303, "sheet", "3", "signatures", "12", "door", "hall");
        assertThat(count(code)).startsWith("12 signatures");
    }

    @Test
    void hundredsOfSheetsStandOnPagesOfTheirOwnAndEachCanBeTakenBack() throws Exception {
        String code = opened();
        TestDatabase.owner(url)
                .sql(
                        """
                        insert into participation.petition_sheets
                          (id, petition, home, sheet, door, signatures, entered_at, entered_by)
                        select cast(left(p.id::text, 24) || lpad(n::text, 12, '0') as uuid), p.id, p.home, n, 'post',
                          1, now(), p.decided_by
                        from participation.petitions p, generate_series(1, 120) n where p.code = ?
                        """)
                .param(code)
                .update();
        TeamBrowser clerk = new TeamBrowser(mvc, "re-agent");
        String sheets = TEAM + "/" + code + "/feuilles";
        var page = clerk.get(sheets);
        assertThat(page.outerHtml().length()).isLessThan(60_000);
        var second = clerk.get(page.expectFirst("a[rel=next]").attr("href"));
        assertThat(second.select("[name=back]").eachText())
                .hasSize(50)
                .first()
                .isEqualTo("Reprendre la feuille 70");
        var third = clerk.get(second.expectFirst("a[rel=next]").attr("href"));
        assertThat(third.select("[name=back]")).hasSize(20);
        assertThat(third.select("a[rel=next]")).isEmpty();
    }

    @Test
    void aRuleThatIsChangedByHandIsBetrayedByItsSeal() throws Exception {
        String code = opened();
        assertThat(anybody().open("/fr/petitions/" + code).text())
                .doesNotContain("n’est plus celle");
        TestDatabase.owner(url)
                .sql("update participation.petitions set threshold = 9999 where code = ?")
                .param(code)
                .update();
        assertThat(anybody().open("/fr/petitions/" + code).text()).contains("n’est plus celle");
    }

    @Test
    void itsLastDayPassesAndWhatNobodyConfirmedIsForgotten() throws Exception {
        String code = opened();
        String eve = letters() + "@exemple.test";
        sign(anybody(), code, eve, "tell", "yes");
        String waiting = asked(anybody(), code, letters() + "@exemple.test");
        passed(code, 100);
        TestDatabase.owner(url)
                .sql(
                        """
                        update participation.petition_signatures set asked_on = asked_on - 4
                        where petition = (select id from participation.petitions where code = ?)
                        """)
                .param(code)
                .update();
        news.run();
        news.run();
        assertThat(letters(eve)).hasSize(2);
        assertThat(letters(eve).getFirst().title()).startsWith("Le seuil n’a pas été atteint");
        Browser late = anybody();
        assertThat(late.open(waiting).text()).contains("on ne peut plus signer");
        late.forge(waiting, "then", "confirm");
        assertThat(count(code)).startsWith("1 signature ");
        signing.forgetUnconfirmed();
        assertThat(late.open(waiting).status()).isEqualTo(410);
    }
}
