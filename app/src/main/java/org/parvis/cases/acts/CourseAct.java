package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PERSON;
import static org.parvis.cases.spi.Author.PROGRAM;
import static org.parvis.cases.spi.State.CLOSED;
import static org.parvis.cases.spi.State.DECIDED;
import static org.parvis.cases.spi.State.DEEMED;
import static org.parvis.cases.spi.State.IN_REVIEW;
import static org.parvis.cases.spi.State.RECEIVED;
import static org.parvis.cases.spi.State.WITHDRAWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;
import org.parvis.kernel.LocalizedText;

/** Through whose hands a file goes, and how it ends. */
public sealed interface CourseAct extends ActContent {
    /** Somebody in the body takes the file, or is given it. */
    record Assigned(String member, String name) implements CourseAct {
        static final ActKind<Assigned> KIND =
                ActKind.named("assigned", Assigned.class)
                        .by(MEMBER, PROGRAM)
                        .told("name")
                        .leads(RECEIVED, IN_REVIEW)
                        .stays(State.except(RECEIVED))
                        .member(Assigned::name)
                        .toPerson((act, t) -> act.name())
                        .registered();
    }

    /**
     * The file passes to another body, with all that is in it; its clocks run on.
     *
     * @param from who had it, by name, as it was then
     * @param to who has it from now on
     * @param toHome its home
     * @param instrument the act that ordered it
     * @param member who has it there, when its agent went along
     */
    record HandedOver(
            Map<String, String> from,
            Map<String, String> to,
            String toHome,
            String instrument,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String member)
            implements CourseAct {
        static final ActKind<HandedOver> KIND =
                ActKind.named("handed-over", HandedOver.class)
                        .by(PROGRAM)
                        .notified("from to instrument")
                        .stays(State.ANY)
                        .toPerson(HandedOver::said)
                        .toTeam(HandedOver::said)
                        .registered();

        /** From whom to whom, under the names of that day, and by which act. */
        private String said(Telling t) {
            return t.say(
                    "cases.story.handedOver",
                    new LocalizedText(from).in(t.lang()),
                    new LocalizedText(to).in(t.lang()),
                    instrument);
        }
    }

    record Withdrawn(
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements CourseAct {
        static final ActKind<Withdrawn> KIND =
                ActKind.named("withdrawn", Withdrawn.class)
                        .by(PERSON)
                        .told("text representative")
                        .leads(State.UNANSWERED, WITHDRAWN)
                        .outcome(act -> "withdrawn")
                        .toTeam((act, t) -> act.text())
                        .registered();
    }

    record Closed(String reason) implements CourseAct {
        static final ActKind<Closed> KIND =
                ActKind.named("closed", Closed.class)
                        .by(MEMBER)
                        .told("")
                        .leads(Set.of(DECIDED, WITHDRAWN, DEEMED), CLOSED)
                        .toTeam((act, t) -> act.reason())
                        .registered();
    }

    /** What was erased, under which schedule; this act stays readable. */
    record Disposed(String schedule, String certificate, Instant at) implements CourseAct {
        static final ActKind<Disposed> KIND =
                ActKind.named("disposed", Disposed.class)
                        .by(PROGRAM)
                        .told("schedule certificate at")
                        .stays(CLOSED, WITHDRAWN, DECIDED)
                        .registered();
    }
}
