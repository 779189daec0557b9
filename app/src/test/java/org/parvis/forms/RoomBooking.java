package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

/** The room booking of {@link SmallServices}, as somebody begins it. */
public final class RoomBooking {
    private RoomBooking() {}

    /** Begins it with the hall for twelve people; gives the address of the draft. */
    public static String begin(Visitor visitor, String code) throws Exception {
        String start = "/fr/services/" + code + "/commencer";
        visitor.open(start);
        String first =
                Visitor.next(
                        visitor.send(
                                start, "_asked", "room people", "room", "hall", "people", "12"));
        return "/fr/demarche/" + first.split("/")[3];
    }

    /** Fills it in, up to the answers; gives the address of the draft. */
    public static String fill(Visitor person, String code) throws Exception {
        String begin = "/fr/services/" + code + "/commencer";
        person.open(begin);
        String at =
                Visitor.next(
                        person.send(begin, "_asked", "room people", "room", "hall", "people", "4"));
        person.open(at);
        at = Visitor.next(person.send(at, "_asked", "catering", "catering", "false"));
        person.open(at);
        at = Visitor.next(person.send(at, "_asked", "email", "email", "a@exemple.ca"));
        assertThat(at).endsWith("/reponses");
        return at.replace("/reponses", "");
    }
}
