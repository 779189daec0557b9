package org.parvis.disputes.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
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
import org.parvis.disputes.seats.AddressScene;
import org.parvis.disputes.seats.SeatTurns;
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
    private final OfferTemplates templates;
    private final Scenes scenes;
    private final BrowserCodes browsers;
    private final DisputeDays days;

    FirmPages(
            Disputes disputes,
            SeatTurns turns,
            OfferTemplates templates,
            Scenes scenes,
            BrowserCodes browsers,
            DisputeDays days) {
        this.disputes = disputes;
        this.turns = turns;
        this.templates = templates;
        this.scenes = scenes;
        this.browsers = browsers;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}/tous", "/en/disputes/{reference}/all"})
    Page show(PartyEntry entry, @RequestParam(defaultValue = "") String after, Words w) {
        Disputes.Place place = disputes.place(entry);
        FirmPage page =
                address(place)
                        .map(address -> lines(address, after(after)))
                        .map(lines -> page(place, lines, w))
                        .orElseGet(() -> unproven(place, w));
        return Page.of("disputes/firm/firm", page)
                .title(w.say("disputes.firm.all"))
                .nav("files")
                .discreet(true);
    }

    /**
     * For whoever sits there for the merchant; nothing for one invited by letter, for whom there is
     * no address that anybody proved.
     */
    private Optional<AddressScene> address(Disputes.Place place) {
        if (place.side() != Side.MERCHANT) {
            throw Disputes.absent();
        }
        return templates.address(place);
    }

    private List<SeatTurns.Line> lines(AddressScene address, SeatTurns.After after) {
        return scenes.reading(address, sql -> turns.of(sql, address, after, MOST + 1));
    }

    private static FirmPage unproven(Disputes.Place place, Words w) {
        return new FirmPage(
                DisputePaths.all(place.reference(), w),
                DisputePaths.table(place.reference(), w),
                w.say("disputes.firm.unproven"),
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

    private FirmPage page(Disputes.Place place, List<SeatTurns.Line> lines, Words w) {
        String path = DisputePaths.all(place.reference(), w);
        List<SeatTurns.Line> shown = lines.subList(0, Math.min(MOST, lines.size()));
        List<FirmPage.Line> drawn = shown.stream().map(line -> line(line, w)).toList();
        long mine = drawn.stream().filter(FirmPage.Line::mine).count();
        return new FirmPage(
                path,
                DisputePaths.table(place.reference(), w),
                w.say("disputes.firm.mine", mine),
                mine > 0,
                drawn,
                lines.size() > MOST ? next(path, shown.getLast(), w) : null);
    }

    private static Link next(String path, SeatTurns.Line last, Words w) {
        return Link.to(
                w.say("disputes.firm.next"),
                path + "?after=" + last.due() + "_" + last.seat().reference());
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

    /** Opens another of theirs: whoever proved the address needs no second code for it. */
    @PostMapping({"/fr/differends/{reference}/tous", "/en/disputes/{reference}/all"})
    Page open(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        AddressScene address = address(disputes.place(entry)).orElseThrow(Disputes::absent);
        SeatTurns.Line line =
                scenes.reading(address, sql -> turns.one(sql, address, other))
                        .orElseThrow(Disputes::absent);
        browsers.remember(
                request, response, person, line.seat().reference(), line.seat().contact().code());
        return Page.redirect(DisputePaths.table(line.seat().reference(), w));
    }
}
