package org.parvis.cases.team;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.desk.Posted;

/**
 * What was typed beside: the page of a file sends a message and a draft of its decision together,
 * so that whoever sends one of them loses nothing of the other.
 */
final class TypedBeside {
    private static final String SAY = "say";
    private static final String PREPARE = "prepare";

    private static final ActContent.Prepared NOTHING =
            new ActContent.Prepared("", "", "", List.of());

    private TypedBeside() {}

    /** The other form that came along with that act; empty when none did. */
    static String of(String act, Posted form) {
        return switch (act) {
            case SAY -> form.values().containsKey("reasons") ? PREPARE : "";
            case PREPARE -> form.values().containsKey("text") ? SAY : "";
            default -> "";
        };
    }

    /**
     * Whether it holds something that is kept nowhere.
     *
     * @param drafted the draft that the file holds
     */
    static boolean unsent(String act, Posted form, Optional<ActContent.Prepared> drafted) {
        return switch (of(act, form)) {
            case SAY -> !form.get("text").isEmpty();
            case PREPARE -> !typed(form).sameAs(drafted.orElse(NOTHING));
            default -> false;
        };
    }

    private static ActContent.Prepared typed(Posted form) {
        return new ActContent.Prepared(
                "", form.get("outcome"), form.get("reasons"), form.all("provisions"));
    }
}
