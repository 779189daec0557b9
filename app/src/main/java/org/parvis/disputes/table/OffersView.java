package org.parvis.disputes.table;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Pace;
import org.parvis.disputes.Promise;
import org.parvis.disputes.PromiseWords;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Settling;
import org.parvis.disputes.Side;
import org.parvis.disputes.TablePapers;
import org.parvis.disputes.firm.AddressDoor;
import org.parvis.disputes.firm.OfferTemplates;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What both offered, for one of those who sit there, and what they may do with it. */
@Component
class OffersView {
    private final OfferTemplates templates;
    private final AddressDoor door;
    private final DisputeDays days;

    OffersView(OfferTemplates templates, AddressDoor door, DisputeDays days) {
        this.templates = templates;
        this.door = door;
        this.days = days;
    }

    /** A new offer, begun with what their firm keeps under that number; otherwise an empty one. */
    TypedOffer begun(Disputes.Place place, String template, HttpServletRequest request) {
        return template.isEmpty()
                ? TypedOffer.NOTHING
                : door.open(place, request).map(templates::of).stream()
                        .flatMap(List::stream)
                        .filter(one -> one.id().toString().equals(template))
                        .findFirst()
                        .map(one -> TypedOffer.begun(one.kinds(), one.words()))
                        .orElse(TypedOffer.NOTHING);
    }

    TablePage.Offers of(Disputes.Place place, Names names, TypedOffer typed) {
        return drawn(place, names, form(place, names, typed), signing(place, names, names.w()));
    }

    /** The same for whom a side trusts: there is nothing that they may do with it. */
    TablePage.Offers watched(Disputes.Place place, Names names) {
        return drawn(place, names, null, null);
    }

    private TablePage.Offers drawn(
            Disputes.Place place,
            Names names,
            TablePage.@Nullable Form form,
            TablePage.@Nullable Signing signing) {
        Words w = names.w();
        OfferCards cards = new OfferCards(place, names, days.today(), w);
        return new TablePage.Offers(
                Corridor.of(place, names, days, w).orElse(null),
                Points.of(place, names, w).orElse(null),
                cards.now(),
                cards.before(),
                form,
                signing);
    }

    private TablePage.@Nullable Form form(Disputes.Place place, Names names, TypedOffer typed) {
        Words w = names.w();
        Dispute.Stage stage = place.dispute().stage();
        boolean carries = TablePapers.carries(place);
        boolean may =
                (carries || place.side() != Side.MEDIATOR && !Safety.parted(place))
                        && (stage == Dispute.Stage.INVITED
                                || stage == Dispute.Stage.SILENT
                                || stage == Dispute.Stage.NEGOTIATING);
        if (!may) {
            return null;
        }
        return new TablePage.Form(
                typed,
                door.leads(place),
                carries ? froms(names) : List.of(),
                kinds(typed, w),
                valid(place, w));
    }

    private static List<Choice> froms(Names names) {
        return Stream.of(Side.CONSUMER, Side.MERCHANT)
                .map(side -> Choice.of(side.code(), names.name(side)))
                .toList();
    }

    private static List<Choice> kinds(TypedOffer typed, Words w) {
        return Stream.of(Promise.Kind.values())
                .filter(kind -> kind != Promise.Kind.PAY && kind != Promise.Kind.OTHER)
                .map(
                        kind ->
                                Choice.of(kind.code(), w.say("disputes.kind." + kind.code()))
                                        .checked(typed.kinds().contains(kind.code())))
                .toList();
    }

    private List<Choice> valid(Disputes.Place place, Words w) {
        boolean slower = Pace.all(place.dispute()).findAny().isPresent();
        String key = slower ? "disputes.valid.slower" : "disputes.valid";
        return place.program().offerDays().stream()
                .map(
                        number ->
                                Choice.of(
                                        String.valueOf(number),
                                        w.say(
                                                key,
                                                number,
                                                w.date(Pace.stands(place, number, days)))))
                .toList();
    }

    private TablePage.@Nullable Signing signing(Disputes.Place place, Names names, Words w) {
        Claim claim = place.dispute().claim().orElse(null);
        DisputeAct.Accepted accepted = place.dispute().accepted().orElse(null);
        if (accepted == null || claim == null) {
            return null;
        }
        boolean leaves =
                place.dispute().stage() == Dispute.Stage.SIGNING
                        && place.side() != Side.MEDIATOR
                        && !place.dispute().signatures().both();
        return new TablePage.Signing(
                accepted.offer(),
                accepted.terms().stream().map(one -> PromiseWords.whole(one, claim, w)).toList(),
                names.signed(place.dispute().signatures()),
                leaves && signsNow(place),
                leaves,
                !Safety.parted(place),
                Settling.slows(place)
                        ? w.say("disputes.slow", place.program().care().slowHours())
                        : null);
    }

    /** Whether whoever looks has not signed, and the time to think is over. */
    private boolean signsNow(Disputes.Place place) {
        return !place.dispute().signatures().has(place.side())
                && place.program().care().cooling(place.dispute(), days.now()).isEmpty();
    }
}
