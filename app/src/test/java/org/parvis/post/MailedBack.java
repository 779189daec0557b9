package org.parvis.post;

import java.util.List;
import java.util.UUID;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;

/** What somebody answers by mail to what was sent, handed on as the mailbox does. */
public final class MailedBack {
    private MailedBack() {}

    /**
     * Whether somebody dealt with it.
     *
     * @param from as its header says, which proves nothing
     */
    public static boolean answer(
            BeanFactory program, SentMessages.Sent sent, String from, String text) {
        IncomingMail.Mail mail =
                new IncomingMail.Mail(
                        "<" + UUID.randomUUID() + "@ailleurs.example>",
                        program.getBean(Leaving.class).answered(sent.id()).orElseThrow(),
                        from,
                        "Re: " + sent.title(),
                        ProgramClock.now(),
                        text,
                        List.of());
        return program.getBeanProvider(IncomingMail.class)
                .orderedStream()
                .anyMatch(taker -> taker.take(mail));
    }

    /** What tells somebody that nobody heard them, the newest first. */
    public static List<String> unheard(BeanFactory program, String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .filter(sent -> sent.title().contains("remis à personne"))
                .map(SentMessages.Sent::text)
                .toList();
    }
}
