package org.parvis.disputes.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.LetterAct;
import org.parvis.disputes.Names;
import org.parvis.disputes.NeedAct;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.TablePapers;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/** Whose turn it is, what to do, and until when. */
final class TableTurn {
    private static final int MOST_STONES = 31;

    private final Disputes.Place place;
    private final Names names;
    private final DisputeDays days;
    private final Words w;

    TableTurn(Disputes.Place place, Names names, DisputeDays days, Words w) {
        this.place = place;
        this.names = names;
        this.days = days;
        this.w = w;
    }

    /** Until when nobody may sign yet. */
    private Optional<Instant> cooling() {
        return place.program().care().cooling(place.dispute(), days.now());
    }

    boolean mine() {
        return cooling().isEmpty() && place.dispute().waitsFor(place.side(), days.today());
    }

    private String stage() {
        return posting().isPresent() ? "posting" : place.dispute().stage().code();
    }

    /** A letter that the body is to mail, before anything else can happen. */
    private Optional<LetterAct.Written> posting() {
        return place.dispute().stage() == Dispute.Stage.OPENED
                ? place.dispute().posting().written()
                : Optional.empty();
    }

    private boolean answers() {
        return place.dispute().stage() == Dispute.Stage.NEGOTIATING && offer() != null;
    }

    /** The latest offer, which somebody answers; none where it expired. */
    private DisputeAct.@Nullable Offered offer() {
        List<DisputeAct.Offered> offers = place.dispute().offers();
        DisputeAct.Offered latest = offers.isEmpty() ? null : offers.getLast();
        return latest == null || days.today().isAfter(latest.until()) ? null : latest;
    }

    String headline() {
        Optional<String> nobody = nobody();
        if (nobody.isPresent()) {
            return nobody.get();
        }
        if (place.side() == Side.MEDIATOR) {
            return mediator();
        }
        if (apart()) {
            return w.say("disputes.headline.apart", names.name(Side.MEDIATOR));
        }
        String end = mine() ? ".mine" : ".theirs";
        if (place.dispute().stage() == Dispute.Stage.NEGOTIATING) {
            DisputeAct.Offered offer = offer();
            return offer == null
                    ? w.say("disputes.headline.free")
                    : w.say(
                            "disputes.headline.negotiating" + end,
                            names.across(),
                            w.dateLong(offer.until()));
        }
        return w.say("disputes.headline." + stage() + end, names.across(), answerDay());
    }

    /** What is said while nobody can do anything. */
    private Optional<String> nobody() {
        if (place.dispute().stage() == Dispute.Stage.SIGNING
                && place.dispute().signatures().both()) {
            return Optional.of(w.say("disputes.headline.signed"));
        }
        return cooling().map(until -> w.say("disputes.headline.cooling", w.dateTime(until)));
    }

    /** For whom the table waits, for who only looks: each is called by their name. */
    String watched() {
        if (Safety.carried(place.dispute())) {
            return w.say("disputes.headline.apart", names.name(Side.MEDIATOR));
        }
        return nobody().orElseGet(
                        () ->
                                place.dispute().stage() == Dispute.Stage.NEGOTIATING
                                                && offer() == null
                                        ? w.say("disputes.headline.free")
                                        : waits());
    }

    /** Whether all that a side may do goes by whoever mediates; an offer it may still answer. */
    private boolean apart() {
        return Safety.carried(place.dispute()) && !(mine() && answers());
    }

    private String answerDay() {
        return posting()
                .map(it -> w.dateLong(it.by()))
                .or(() -> place.dispute().invited().map(it -> w.dateLong(it.until())))
                .orElse("");
    }

    /** What waits for the mediator; and where nothing does, for whom the table waits. */
    private String mediator() {
        if (mine()) {
            return Needs.open(place.dispute())
                    .map(this::needed)
                    .or(
                            () ->
                                    place.dispute()
                                            .confiding()
                                            .map(
                                                    side ->
                                                            w.say(
                                                                    "disputes.headline.confided",
                                                                    names.name(side))))
                    .orElseGet(() -> w.say("disputes.headline.begin"));
        }
        return waits();
    }

    private String waits() {
        return switch (place.dispute().stage()) {
            case NEGOTIATING -> answering();
            case INVITED ->
                    Safety.apart(place.dispute())
                            ? answering()
                            : w.say(
                                    "disputes.headline.invited.theirs",
                                    names.name(Side.MERCHANT),
                                    answerDay());
            case SIGNING ->
                    w.say(
                            "disputes.headline.signing.theirs",
                            String.join(w.say("disputes.and"), unsigned()));
            case OPENED, SILENT, RETURNED, AGREED, DECLINED, ENDED, CLOSED ->
                    w.say("disputes.headline." + stage() + ".mediator", names.name(Side.CONSUMER));
        };
    }

    private String needed(NeedAct.Asked need) {
        return w.say(
                "disputes.headline.need", names.name(need.by().side()), w.dateLong(need.until()));
    }

    private String answering() {
        DisputeAct.Offered offer = offer();
        Side side = offer == null ? null : offer.by().side().other().orElse(null);
        return offer == null || side == null
                ? w.say("disputes.headline.help")
                : w.say(
                        "disputes.headline.answering",
                        names.name(side),
                        names.name(offer.by().side()),
                        w.dateLong(offer.until()));
    }

    private List<String> unsigned() {
        return place.dispute().signatures().missing().stream().map(names::name).toList();
    }

    List<String> says() {
        List<String> says = new ArrayList<>();
        String key = "disputes.says." + about();
        if (w.has(key)) {
            says.add(w.say(key, names.across()));
        }
        if (answers() && mine() && place.side() != Side.MEDIATOR) {
            says.add(w.say("disputes.says.nothing"));
        }
        if (place.dispute().stage() == Dispute.Stage.NEGOTIATING) {
            says.addAll(names.rhythm());
        }
        if (!place.dispute().why().isEmpty()) {
            says.add(w.say("disputes.says.why", place.dispute().why()));
        }
        return says;
    }

    private String about() {
        if (cooling().isPresent()) {
            return "cooling";
        }
        Dispute.Stage stage = place.dispute().stage();
        if (place.side() != Side.MEDIATOR && Safety.carried(place.dispute())) {
            return Safety.left(place.dispute(), place.side()).isPresent() ? "left" : "apart";
        }
        if (Safety.apart(place.dispute()) && stage == Dispute.Stage.AGREED) {
            return stage() + ".apart";
        }
        return TablePapers.carries(place) && !stage.over() ? "carries" : says(stage);
    }

    /** What is said under the headline, by its key. */
    private String says(Dispute.Stage at) {
        String side = place.side().code();
        return switch (at) {
            case NEGOTIATING -> place.side() == Side.MEDIATOR ? mediating() : negotiating();
            case SIGNING ->
                    place.side() == Side.MEDIATOR
                            ? stage() + ".mediator"
                            : stage() + (mine() ? ".mine" : ".theirs");
            case INVITED, SILENT ->
                    place.side() == Side.MEDIATOR ? mediating() : stage() + "." + side;
            case OPENED, RETURNED, AGREED, DECLINED, ENDED, CLOSED -> stage() + "." + side;
        };
    }

    private String negotiating() {
        if (offer() == null) {
            return stage() + ".free";
        }
        boolean mediated = place.dispute().mediator().isPresent();
        return stage() + (mine() ? mediated ? ".mediated" : ".mine" : ".theirs");
    }

    private String mediating() {
        return mine() ? "mediator.mine" : "mediator.theirs";
    }

    /** Days of whoever looks, where it is their turn and days run. */
    List<Stone> stones() {
        DisputeAct.Offered offer = offer();
        if (!mine() || place.side() == Side.MEDIATOR) {
            return List.of();
        }
        if (answers() && offer != null) {
            return stones(days.of(offer.at()), offer.until());
        }
        return place.dispute().stage() == Dispute.Stage.INVITED
                ? place.dispute()
                        .invited()
                        .map(it -> stones(it.until().minusDays(it.days()), it.until()))
                        .orElse(List.of())
                : List.of();
    }

    /** What their arch says: days that are left, today among them. */
    TablePage.Clock clock() {
        List<Stone> stones = stones();
        int left = (int) stones.stream().filter(stone -> stone == Stone.MINE).count();
        int gone = (int) stones.stream().filter(stone -> stone == Stone.GONE).count();
        return new TablePage.Clock(
                left == 0 ? null : w.number(left),
                left == 0 ? w.say("turn.unit.lastDay") : w.say("turn.unit.left", left),
                w.say("turn.label.left", gone, left));
    }

    private List<Stone> stones(LocalDate from, LocalDate until) {
        return Stone.days(from, until, days.today(), MOST_STONES);
    }
}
