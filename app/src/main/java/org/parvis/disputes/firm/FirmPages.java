package org.parvis.disputes.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.BrowserCodes;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.AddressProofs;
import org.parvis.disputes.seats.AddressScene;
import org.parvis.disputes.seats.SeatTurns;
import org.parvis.disputes.seats.Seats;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All disputes to which one proven address was invited, what is due first. */
@Controller
class FirmPages {
    static final int MOST = 20;

    private static final Pattern AFTER =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9A-Z-]{1,40})");

    private final Disputes disputes;
    private final SeatTurns turns;
    private final AddressDoor door;
    private final AddressProofs proofs;
    private final Scenes scenes;
    private final BrowserCodes browsers;
    private final DisputeDays days;

    FirmPages(
            Disputes disputes,
            SeatTurns turns,
            AddressDoor door,
            AddressProofs proofs,
            Scenes scenes,
            BrowserCodes browsers,
            DisputeDays days) {
        this.disputes = disputes;
        this.turns = turns;
        this.door = door;
        this.proofs = proofs;
        this.scenes = scenes;
        this.browsers = browsers;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}/tous", "/en/disputes/{reference}/all"})
    Page show(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Words w) {
        Disputes.Place place = disputes.place(entry);
        if (place.side() != Side.MERCHANT) {
            throw Disputes.absent();
        }
        Optional<AddressScene> address = door.at(place, request).map(AddressDoor.At::scene);
        if (address.isEmpty()) {
            return page(byLetter(place, w), w);
        }
        return address.flatMap(proofs::until)
                .map(until -> page(page(place, address.orElseThrow(), until, after(after), w), w))
                .orElseGet(() -> ProofPages.first(place, ProofPages.ALL, w));
    }

    private static Page page(FirmPage page, Words w) {
        return Page.of("disputes/firm/firm", page)
                .title(w.say("disputes.firm.all"))
                .nav("files")
                .discreet(true);
    }

    /** What is read of one page: one line more than it shows, and how many wait in all. */
    private record Stretch(List<SeatTurns.Line> lines, int waiting) {}

    private Stretch stretch(AddressScene address, SeatTurns.After after, LocalDate today) {
        return scenes.reading(
                address,
                sql ->
                        new Stretch(
                                turns.of(sql, address, today, after, MOST + 1),
                                turns.waiting(sql, address, today)));
    }

    /** For one invited by letter there is no address that could be proved. */
    private static FirmPage byLetter(Disputes.Place place, Words w) {
        return new FirmPage(
                place.reference(),
                DisputePaths.all(place.reference(), w),
                DisputePaths.table(place.reference(), w),
                w.say("disputes.firm.unproven"),
                "",
                false,
                List.of(),
                null);
    }

    /** From the beginning, where it is not what a page of ours says. */
    private static SeatTurns.After after(String typed) {
        Matcher said = AFTER.matcher(typed);
        try {
            return said.matches()
                    ? new SeatTurns.After(LocalDate.parse(said.group(1)), said.group(2))
                    : SeatTurns.After.NOTHING;
        } catch (DateTimeException notADay) {
            return SeatTurns.After.NOTHING;
        }
    }

    private FirmPage page(
            Disputes.Place place,
            AddressScene address,
            Instant until,
            SeatTurns.After after,
            Words w) {
        Stretch stretch = stretch(address, after, days.today());
        String path = DisputePaths.all(place.reference(), w);
        List<SeatTurns.Line> shown = stretch.lines().stream().limit(MOST).toList();
        boolean more = stretch.lines().size() > MOST;
        return new FirmPage(
                place.reference(),
                path,
                DisputePaths.table(place.reference(), w),
                w.say("disputes.firm.mine", stretch.waiting()),
                w.say("disputes.firm.until", w.time(until)),
                stretch.waiting() > 0,
                shown.stream().map(line -> line(line, w)).toList(),
                more ? next(path, shown.getLast(), w) : null);
    }

    private Link next(String path, SeatTurns.Line last, Words w) {
        LocalDate due = MerchantTurn.read(last, days.today()).due();
        return Link.to(
                w.say("disputes.firm.next"),
                path + "?after=" + due + "_" + last.seat().reference());
    }

    private FirmPage.Line line(SeatTurns.Line line, Words w) {
        MerchantTurn turn = MerchantTurn.read(line, days.today());
        String key = "disputes.firm.turn." + turn.word();
        return new FirmPage.Line(
                line.seat().reference(),
                line.seat().contact().across(),
                turn.dated() ? w.say(key, w.dateLong(turn.due())) : w.say(key),
                turn.mine());
    }

    /**
     * Opens another of theirs: whoever proved the address needs no second code for it, as long as
     * the address stands proven there.
     */
    @PostMapping({"/fr/differends/{reference}/tous", "/en/disputes/{reference}/all"})
    Page open(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Disputes.Place place = disputes.place(entry);
        AddressScene address = door.at(place, request).orElseThrow(Disputes::absent).scene();
        Optional<Instant> until = proofs.until(address);
        if (until.isEmpty()) {
            return ProofPages.first(place, ProofPages.ALL, w);
        }
        Seats.Seat seat =
                scenes.reading(address, sql -> turns.one(sql, address, other))
                        .orElseThrow(Disputes::absent);
        browsers.lend(
                request,
                response,
                person,
                new BrowserCodes.Lent(seat.reference(), seat.contact().code(), until.get()));
        return Page.redirect(DisputePaths.table(seat.reference(), w));
    }
}
