package org.parvis.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Owner;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Page;
import org.parvis.portal.spi.AccountLinks;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.HeldData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held of somebody, where it came from, on which basis, and who read it. */
@Controller
@Order(0)
class MyDataPages implements AccountLinks {
    private final Owner owner;
    private final AccountExport places;
    private final MyReadings readings;
    private final Closings closings;

    MyDataPages(Owner owner, AccountExport places, MyReadings readings, Closings closings) {
        this.owner = owner;
        this.places = places;
        this.readings = readings;
        this.closings = closings;
    }

    /**
     * The page.
     *
     * @param older where the readings before these are
     * @param closing when the account closes, if that was asked for
     */
    record MyDataPage(
            List<HeldData> held,
            List<MyReadings.Read> readings,
            @Nullable String older,
            List<Link> ways,
            @Nullable String closing,
            String back) {}

    @Override
    public List<Link> links(Desk desk, Words w) {
        return desk.other() != null
                ? List.of()
                : List.of(Link.to(w.say("privacy.myData.title"), Paths.myData(w)).withIcon("eye"));
    }

    @GetMapping({"/fr/compte/mes-donnees", "/en/account/my-data"})
    Page show(
            HttpServletRequest request,
            Words w,
            @RequestParam(required = false) @Nullable String before) {
        return owner.only(request, w, account -> page(account, before, w));
    }

    private Page page(Account account, @Nullable String before, Words w) {
        UUID id = account.id();
        Instant moment = MomentPage.read(before);
        List<HeldData> held = new ArrayList<>();
        if (moment.equals(MomentPage.LATEST)) {
            places.places().forEach(place -> held.addAll(place.held(id, w)));
        }
        MomentPage<MyReadings.Read> slice = readings.page(id, moment, w);
        MyDataPage page =
                new MyDataPage(
                        held,
                        slice.shown(),
                        slice.more() == null ? null : Paths.myData(w) + "?before=" + slice.more(),
                        ways(w),
                        closings.due(id).map(w::dateTime).orElse(null),
                        Paths.account(w));
        return Page.of("privacy/myData", page).title(w.say("privacy.myData.title")).nav("account");
    }

    private List<Link> ways(Words w) {
        List<Link> ways = new ArrayList<>();
        ways.add(Link.to(w.say("privacy.myData.readings"), "#lectures").withIcon("clock"));
        ways.add(Link.to(w.say("privacy.export.title"), Paths.export(w)).withIcon("document"));
        readings.correction(w).ifPresent(ways::add);
        ways.add(Link.to(w.say("privacy.consents.title"), Paths.consents(w)).withIcon("person"));
        ways.add(
                Link.to(
                                w.say("registers.ledger.link"),
                                w.lang().equals("fr") ? "/fr/compte/lectures" : "/en/account/reads")
                        .withIcon("search"));
        ways.add(Link.to(w.say("privacy.policy.title"), Paths.policy(w)).withIcon("document"));
        ways.add(Link.to(w.say("privacy.closing.title"), Paths.closing(w)).withIcon("arrow-right"));
        return ways;
    }
}
