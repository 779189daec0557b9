package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Settling;
import org.parvis.disputes.TableForms;
import org.parvis.disputes.TablePapers;
import org.parvis.disputes.TableTalk;
import org.parvis.disputes.effects.Attendance;
import org.parvis.disputes.effects.Parting;
import org.parvis.disputes.effects.Readdressing;
import org.parvis.disputes.effects.Supporting;
import org.parvis.disputes.effects.Suspensions;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever whom a side trusts sends by hand, nothing is done for that side. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportActsTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private DisputeTables.Open open;
    private String offer;
    private Browser support;
    private Browser merchants;

    @BeforeAll
    void table() throws Exception {
        DisputeTables tables = new DisputeTables(mvc, program);
        open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        open.mediated(merchant, consumer);
        offer = TableForms.acceptable(consumer, open.path);
        support = comes(open.consumer, "appui.");
        merchants = comes(open.merchant, "conseil.");
    }

    /** Who may do all that one may let them do. */
    private Browser comes(String side, String prefix) throws Exception {
        new AtTable(program, open.who(side), open.receipt.file())
                .trusts("Lou " + prefix, prefix + side, true, true);
        return open.invited(prefix + side).follow();
    }

    private int acts() {
        return program.getBean(DisputeFiles.class).said(open.receipt.file()).size();
    }

    private void nothing(Browser who, String page, String address, String then) throws Exception {
        int before = acts();
        String fields =
                "&offer=%s&room=consumer&name=L&amount=1&kinds=take-back&by-day=1&by-month=1"
                        + "&by-year=2030&valid=10&from=consumer&own=L&colleague=C&email=c%%40c.example"
                        + "&language=lsq&support-name=Z&support-email=z%%40z.example&side=consumer"
                        + "&on-day=1&on-month=1&on-year=2027&number=1&how=kept&suited=yes&code=123456";
        who.open(page).forge(address + "?then=" + then + fields.formatted(offer), "text", "Lou");
        assertThat(who.status()).as(address + " " + then).isIn(400, 401, 404, 405, 409);
        assertThat(acts()).as(address + " " + then).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offer",
                "attach",
                "accept",
                "sign",
                "slow",
                "suspend",
                "unsign",
                "confide",
                "mediate",
                "colleague",
                "readdress",
                "leave",
                "recuse",
                "end",
                "say",
                "carry",
                ""
            })
    void noActOfTheTableIsTheirs(String then) throws Exception {
        String page = open.path + "/accompagnement";
        String english = open.path.replace("/fr/differends/", "/en/disputes/");
        for (Browser who : new Browser[] {support, merchants}) {
            nothing(who, page, open.path, then);
            assertThat(who.text()).contains("vous accompagnez une partie");
            nothing(who, page, english, then);
            nothing(who, page, open.path.replace("differends", "diff%65rends"), then);
            if (!then.equals("say") && !then.equals("leave")) {
                nothing(who, page, page, then);
                nothing(who, page, open.path + "/accompa%67nement", then);
                nothing(who, page, english + "/support", then);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/pause, press",
        "/pause, stop",
        "/p%61use, press",
        "/besoins, ask",
        "/besoins, ease",
        "/besoins, meet",
        "/besoins, accompany",
        "/besoins, unaccompany",
        "/besoin%73, ease",
        "/suite, word",
        "/suite, rate",
        "/suit%65, rate",
        "/taux, contest",
        "/tous, send",
        "/modeles, keep",
        "/preuve, send",
        "/preuv%65, prove"
    })
    void noOtherPageOfTheDisputeIsTheirs(String address, String then) throws Exception {
        String page = open.path + "/accompagnement";
        for (Browser who : new Browser[] {support, merchants}) {
            nothing(who, page, open.path + address, then);
            assertThat(who.open(open.path + address).status()).isIn(400, 404);
        }
    }

    @Test
    void whatIsNotOfDisputesIsNotTheirsEither() throws Exception {
        String page = open.path + "/accompagnement";
        String file = "/fr/dossiers/" + open.receipt.reference();
        nothing(support, page, file + "/retirer", "");
        assertThat(support.open(file).status()).isNotEqualTo(200);
        assertThat(support.open(open.path + "/entente.pdf").status()).isEqualTo(404);
    }

    @Test
    void whatReadsForThemWritesNothing() {
        Disputes disputes = program.getBean(Disputes.class);
        for (String who : new String[] {"appui." + open.consumer, "conseil." + open.merchant}) {
            PartyEntry entry = new PartyEntry(open.who(who), open.receipt.file());
            Disputes.Place place = disputes.reading(entry);
            int before = acts();
            assertThat(refusals(place))
                    .as(who)
                    .allMatch(it -> it instanceof Outcome.Refused<Integer>);
            assertThat(acts()).isEqualTo(before);
            assertThat(disputes.seen(place)).isFalse();
        }
    }

    /** Every service by which somebody does something at a table. */
    private List<Outcome<Integer>> refusals(Disputes.Place place) {
        Disputes disputes = program.getBean(Disputes.class);
        Settling settling = program.getBean(Settling.class);
        TableTalk talk = program.getBean(TableTalk.class);
        TablePapers papers = program.getBean(TablePapers.class);
        Attendance attendance = program.getBean(Attendance.class);
        Parting parting = program.getBean(Parting.class);
        Supporting supporting = program.getBean(Supporting.class);
        UUID number = UUID.fromString(offer);
        List<Promise> terms = List.of(AtTable.pays(100, ProgramClock.today().plusDays(9)));
        int hears = TableTalk.hears(place, place.side());
        return List.of(
                settling.accept(place, number),
                settling.sign(place, number, "Lou Appui"),
                settling.slow(place),
                settling.unsign(place, "Non."),
                program.getBean(Suspensions.class).sign(place, "Lou Appui"),
                disputes.mediate(place),
                disputes.end(place, "Non."),
                talk.say(place, "Pour elle."),
                talk.confide(place, place.side(), hears, "Pour elle."),
                papers.offer(place, terms, List.of(), place.program().offerDays().getFirst()),
                papers.carry(place, place.side(), terms, 10),
                papers.attach(place, List.of()),
                attendance.invite(place, new Attendance.Colleague("L", "C", "c@c.example")),
                attendance.leave(place),
                attendance.recuse(place, "Non."),
                parting.leave(place),
                parting.stop(place),
                program.getBean(Readdressing.class).readdress(place, "c@c.example", List.of()),
                supporting.invite(place, new Supporting.Trusted("Z", "z@z.example", true, true)),
                supporting.end(place));
    }
}
