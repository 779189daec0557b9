package org.parvis.disputes.table;

import org.parvis.disputes.Disputes;
import org.parvis.disputes.Settling;
import org.parvis.disputes.TablePapers;
import org.parvis.disputes.TableTalk;
import org.parvis.disputes.effects.Attendance;
import org.parvis.disputes.effects.Readdressing;
import org.parvis.disputes.effects.Suspensions;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What somebody at a table does there, each in a transaction and scene of its own. */
@Component
class TableMoves {
    private final Disputes disputes;
    private final Settling settling;
    private final TableTalk talk;
    private final TablePapers offers;
    private final Suspensions suspensions;
    private final Attendance attendance;
    private final Readdressing addresses;

    TableMoves(
            Disputes disputes,
            Settling settling,
            TableTalk talk,
            TablePapers offers,
            Suspensions suspensions,
            Attendance attendance,
            Readdressing addresses) {
        this.disputes = disputes;
        this.settling = settling;
        this.talk = talk;
        this.offers = offers;
        this.suspensions = suspensions;
        this.attendance = attendance;
        this.addresses = addresses;
    }

    /** Makes the move that a form asked for; what is none of theirs is refused. */
    Outcome<Integer> made(Disputes.Place place, TypedMove move) {
        String text = move.text();
        Outcome<Integer> moved = Outcome.refused("disputes.refused.moved");
        return switch (move.then()) {
            case "offer" -> offered(place, move);
            case "attach" -> offers.attach(place, move.arriving());
            case "accept" ->
                    move.number()
                            .map(id -> settling.accept(place, id))
                            .orElseGet(() -> Outcome.refused("disputes.refused.offer"));
            case "sign" -> move.number().map(id -> settling.sign(place, id, text)).orElse(moved);
            case "slow" -> settling.slow(place);
            case "suspend" -> suspensions.sign(place, text);
            case "unsign" -> settling.unsign(place, text);
            case "say" -> talk.say(place, text);
            case "confide" ->
                    move.room()
                            .map(room -> talk.confide(place, room, move.hears(), text))
                            .orElse(moved);
            case "mediate" -> disputes.mediate(place);
            case "colleague" -> attendance.invite(place, move.colleague().asked());
            case "readdress" ->
                    addresses.readdress(place, move.address().mailed(), move.address().lines());
            case "leave" -> attendance.leave(place);
            case "recuse" -> attendance.recuse(place, text);
            case "end" -> disputes.end(place, text);
            default -> moved;
        };
    }

    private Outcome<Integer> offered(Disputes.Place place, TypedMove move) {
        TypedOffer offer = move.offer();
        if (TablePapers.carries(place)) {
            return offers.carry(
                    place, offer.side().orElseThrow(), offer.terms(), offer.stands().orElseThrow());
        }
        return offers.offer(place, offer.terms(), move.arriving(), offer.stands().orElseThrow());
    }
}
