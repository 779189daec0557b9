package org.parvis.cases.kinds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.KindRegistration;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/**
 * What an act says that this installation does not read: its module is off, or a later version of
 * the program wrote it. Its bytes stay as they are; nobody writes one.
 *
 * @param shown whether the act itself says that it is for the person too
 * @param fields what of it the person may read, as the act itself says
 * @param change what it changed of the head, as the act itself says
 */
public record Unread(boolean shown, Map<String, Object> fields, Head change) implements Payload {
    /** Of an act that says nothing of the head. */
    static final Head NOTHING = new Head(null, null, null);

    /** The cautious choice. */
    public static final ActKind<Unread> WITHIN = any().withinBody().registered();

    private static final ActKind<Unread> SHOWN = any().told("").registered();

    /**
     * What an act changed of the head.
     *
     * @param to where it led
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(@Nullable State to, @Nullable LocalDate due, @Nullable String outcome) {}

    /** It stood wherever it happened, and led where it says. */
    private static KindRegistration<Unread> any() {
        KindRegistration<Unread> any =
                ActKind.named("unread", Unread.class).by(Author.PROGRAM).stays(State.ANY);
        State.ANY.forEach(from -> any.leads(from, State.ANY, act -> act.change.to));
        return any.due(act -> act.change.due).outcome(act -> act.change.outcome);
    }

    @Override
    public ActKind<?> kind() {
        return shown ? SHOWN : WITHIN;
    }
}
