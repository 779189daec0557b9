package org.parvis.cases.team;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.desk.Posted;

/**
 * What was typed beside: the page of a file sends all that is typed in it whichever button is
 * pressed, so that whoever does one thing loses nothing of another that they had begun.
 */
enum TypedBeside {
    SAY("say", "text", "how"),
    PREPARE("prepare", "reasons", "outcome", "provisions"),
    EXTEND("extend", "explanation", "ground"),
    THIRD_PARTY("third-party", "thirdParty"),
    COMMENTS("comments", "comments", "consents"),
    CONTACT("contact", "contactPostal", "contactEmail", "contactHow"),
    FEE("fee", "amount", "pages", "feeText"),
    REMIND("remind", "reminder", "remind-day", "remind-month", "remind-year"),
    ASSIGN("assign", "member"),
    CLOSE("close", "closing");

    /** The act by which nothing is done: whoever presses Enter in a field has chosen no button. */
    static final String NOTHING_DONE = "again";

    private static final ActContent.Prepared NOTHING =
            new ActContent.Prepared("", "", "", List.of());

    private final String act;
    private final List<String> fields;

    TypedBeside(String act, String... fields) {
        this.act = act;
        this.fields = List.of(fields);
    }

    /** Names of its fields on the page. */
    List<String> fields() {
        return fields;
    }

    /** Those beside that act of which the page must show again what came along. */
    static Set<String> of(String done, Posted form, Optional<ActContent.Prepared> drafted) {
        return beside(done)
                .filter(each -> each.holds(form, drafted) || each.stands(form))
                .map(each -> each.act)
                .collect(Collectors.toSet());
    }

    /**
     * Whether anything beside that act is kept nowhere.
     *
     * @param drafted the draft that the file holds
     */
    static boolean unsent(String done, Posted form, Optional<ActContent.Prepared> drafted) {
        return beside(done).anyMatch(each -> each.holds(form, drafted));
    }

    private static Stream<TypedBeside> beside(String done) {
        return Arrays.stream(values()).filter(each -> !each.act.equals(done));
    }

    /** What the page shows unfolded: a choice that was taken away there is no choice. */
    private boolean stands(Posted form) {
        return (this == SAY || this == PREPARE || this == ASSIGN)
                && form.values().containsKey(fields.getFirst());
    }

    /** Whether it has something that neither the file nor an empty page would show. */
    private boolean holds(Posted form, Optional<ActContent.Prepared> drafted) {
        return switch (this) {
            case SAY -> !form.get("text").isEmpty();
            case PREPARE -> stands(form) && !typed(form).sameAs(drafted.orElse(NOTHING));
            case ASSIGN -> false;
            case EXTEND, THIRD_PARTY, COMMENTS, CONTACT, FEE, REMIND, CLOSE ->
                    fields.stream().anyMatch(field -> !form.get(field).isEmpty());
        };
    }

    private static ActContent.Prepared typed(Posted form) {
        return new ActContent.Prepared(
                "", form.get("outcome"), form.get("reasons"), form.all("provisions"));
    }
}
