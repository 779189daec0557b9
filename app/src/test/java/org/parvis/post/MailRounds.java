package org.parvis.post;

import org.springframework.beans.factory.BeanFactory;

/** Rounds of the mail room, as its job makes them. */
public final class MailRounds {
    private MailRounds() {}

    /** Until nothing leaves any more. */
    public static void all(BeanFactory program) {
        MailRoom room = program.getBean(MailRoom.class);
        while (room.round() > 0) {
            // the next ones
        }
    }
}
