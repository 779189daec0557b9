package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.Payload;

/** How it stands with prescription while both talk: what acts say, in their order. */
public final class Suspension {
    private final Signatures signatures = new Signatures();
    private SuspensionAct.@Nullable Begun begun;
    private @Nullable LocalDate ended;
    private boolean warned;

    private Suspension() {}

    static Suspension of(List<? extends Payload> said) {
        Suspension suspension = new Suspension();
        for (Payload act : said) {
            if (act instanceof SuspensionAct it) {
                suspension.add(it);
            }
        }
        return suspension;
    }

    private void add(SuspensionAct act) {
        switch (act) {
            case SuspensionAct.Signed it -> signatures.add(it.by().side(), it.name(), it.at());
            case SuspensionAct.Begun it -> begun = it;
            case SuspensionAct.Warned it -> warned = true;
            case SuspensionAct.Stopped it -> end(it.day());
            case SuspensionAct.Over it -> end(it.day());
        }
    }

    private void end(LocalDate day) {
        ended = ended == null || day.isBefore(ended) ? day : ended;
    }

    /** Of the writing. */
    public Signatures signatures() {
        return signatures;
    }

    /** From the day on which the second side signed. */
    public Optional<SuspensionAct.Begun> begun() {
        return Optional.ofNullable(begun);
    }

    /** Its last day, once it is over: that of the talk, or the last that could be. */
    public Optional<LocalDate> ended() {
        return Optional.ofNullable(ended);
    }

    /** Whether both were warned that it ends soon. */
    public boolean warned() {
        return warned;
    }
}
