package org.parvis.cases.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.Payload;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;

/** Fills a file with acts, as years of it would: notes, messages of both sides, conversations. */
public final class LongFile {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;

    public LongFile(BeanFactory program) {
        scenes = program.getBean(Scenes.class);
        store = program.getBean(CaseStore.class);
        acting = program.getBean(Acting.class);
    }

    /** Brings a file to so many acts. */
    public void fill(Receipt receipt, int acts) {
        scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, receipt.file()).orElseThrow();
                    while (head.lastSeq() < acts) {
                        Payload said = act(head.lastSeq() + 1);
                        head =
                                acting.append(
                                                jobs,
                                                head,
                                                Acting.Act.of(TestKinds.party(said.kind()), said))
                                        .orThrow();
                    }
                    return head;
                });
    }

    /** One act in two is a note; the others are messages, in a new conversation now and then. */
    private static Payload act(int seq) {
        String text = "Message " + seq + ". " + "Une phrase comme on en écrit. ".repeat(6);
        if (seq % 2 == 0) {
            return new TalkAct.Noted("A. B.", "Note " + seq + ". " + text);
        }
        TalkAct.@Nullable Place place = seq < 500 ? null : new TalkAct.Place(null, "Sujet " + seq);
        return seq % 4 == 1
                ? new TalkAct.Answered(
                        text, List.of(), null, seq % 500 == 1 ? place : null, null, null)
                : new TalkAct.Wrote("A. B.", text, null, List.of());
    }
}
