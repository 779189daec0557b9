package org.parvis.payments.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parvis.ds.Stone;
import org.parvis.ds.ToDo;
import org.parvis.ds.Words;
import org.parvis.payments.Cents;
import org.parvis.payments.Due;
import org.parvis.payments.PaymentDays;
import org.parvis.payments.PaymentDoor;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.PaymentViews;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskCards;
import org.parvis.portal.spi.DeskPart;
import org.springframework.stereotype.Component;

/**
 * What is to be paid on the desk of an account: one's own; the desk of another shows none of it.
 */
@Component
class DeskOfPayments implements DeskCards {
    private static final int MOST = 5;
    private static final int STONES = 25;

    private final PaymentDoor door;
    private final PaymentViews views;
    private final PaymentDays days;

    DeskOfPayments(PaymentDoor door, PaymentViews views, PaymentDays days) {
        this.door = door;
        this.views = views;
        this.days = days;
    }

    @Override
    public DeskPart part(Desk desk, Words w) {
        List<Due> dues = door.toPayOf(desk.account(), MOST + 1);
        List<ToDo> toDo = dues.stream().limit(MOST).map(due -> toDo(due, w)).toList();
        return DeskPart.ofOneself(desk, toDo, dues.size() - toDo.size());
    }

    /** Of a sensitive service there is a door, and neither its name nor a sum. */
    private ToDo toDo(Due due, Words w) {
        LocalDate today = days.today();
        int left = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(today, due.until())));
        boolean discreet = views.discreet(due);
        return new ToDo(
                discreet
                        ? w.say("payments.desk.door")
                        : w.say("payments.desk.title", Cents.text(due.left(), w.lang())),
                null,
                left == 0 ? null : w.number(left),
                w.say("payments.desk.unit", left),
                Stone.days(due.askedOn().plusDays(1), due.until(), today, STONES),
                w.say("payments.desk.until", w.dateLong(due.until())),
                discreet ? due.reference() : views.about(due, w),
                w.say(discreet ? "payments.desk.open" : "payments.turn.button"),
                discreet
                        ? PaymentPaths.file(due.reference(), w)
                        : PaymentPaths.payment(due.reference(), w),
                due.until(),
                due.askedOn());
    }
}
