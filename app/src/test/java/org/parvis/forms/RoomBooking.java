package org.parvis.forms;

/** The room booking of {@link SmallServices}, as somebody begins it. */
final class RoomBooking {
    private RoomBooking() {}

    /** Begins it with the hall for twelve people; gives the address of the draft. */
    static String begin(Visitor visitor, String code) throws Exception {
        String start = "/fr/services/" + code + "/commencer";
        visitor.open(start);
        String first =
                Visitor.next(
                        visitor.send(
                                start, "_asked", "room people", "room", "hall", "people", "12"));
        return "/fr/demarche/" + first.split("/")[3];
    }
}
