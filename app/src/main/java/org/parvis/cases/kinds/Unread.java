package org.parvis.cases.kinds;

import java.util.List;
import java.util.Map;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/**
 * What an act says that this installation does not read: its module is off, or a later version of
 * the program wrote it. Its bytes stay as they are; nobody writes one.
 *
 * @param shown whether the act itself says that it is for the person too
 * @param fields what of it the person may read, as the act itself says
 */
public record Unread(boolean shown, Map<String, Object> fields) implements Payload {
    /** The cautious choice. */
    public static final ActKind<Unread> WITHIN =
            ActKind.named("unread", Unread.class)
                    .by(Author.PROGRAM)
                    .withinBody()
                    .stays(State.ANY)
                    .registered();

    private static final ActKind<Unread> SHOWN =
            ActKind.named("unread", Unread.class)
                    .by(Author.PROGRAM)
                    .told("")
                    .stays(State.ANY)
                    .registered();

    static final List<ActKind<?>> KINDS = List.of(WITHIN, SHOWN);

    @Override
    public ActKind<?> kind() {
        return shown ? SHOWN : WITHIN;
    }
}
